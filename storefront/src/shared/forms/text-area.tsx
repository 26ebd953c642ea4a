import { useId, type TextareaHTMLAttributes } from "react"
import { cx } from "~/shared/lib/class-names"
import { controlClass } from "~/shared/ui/field"

/** A longer text with its label. */
export function TextArea({
  label,
  hint,
  error,
  ...rest
}: {
  label: string
  hint?: string
  error?: string | undefined
} & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      <textarea
        rows={4}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={cx(hint && `${id}-hint`, error && `${id}-error`) || undefined}
        className={controlClass}
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-bold text-bad">
          {error}
        </p>
      ) : null}
    </div>
  )
}
