import { useId, type TextareaHTMLAttributes } from "react"
import { controlClass } from "~/shared/ui/field"

/** A longer text with its label. */
export function TextArea({
  label,
  hint,
  ...rest
}: { label: string; hint?: string } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
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
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={controlClass}
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
