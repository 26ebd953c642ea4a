import { useId, type TextareaHTMLAttributes } from "react"
import { controlClass } from "~/shared/ui/field"

/** A field of several lines with its label and what it is for. */
export function TextArea({
  label,
  hint,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string; hint: string }) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      <textarea rows={3} {...rest} id={id} aria-describedby={`${id}-hint`} className={controlClass} />
      <p id={`${id}-hint`} className="text-sm text-soft">
        {hint}
      </p>
    </div>
  )
}
