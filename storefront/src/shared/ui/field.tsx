import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from "react"
import { cx } from "~/shared/lib/class-names"

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do; read out together with the field. */
  error?: ReactNode
  /** How what was typed is understood, "= 120.000 ₫". */
  understood?: ReactNode
  className?: string
}

export const controlClass =
  "tap w-full min-w-0 rounded-lg border border-strong-line bg-sheet px-3 py-2 text-ink placeholder:text-soft aria-invalid:border-bad"

function Frame({
  id,
  label,
  hint,
  error,
  understood,
  className,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={cx("grid gap-1", className)}>
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      {children}
      {understood ? (
        <p id={`${id}-understood`} className="text-sm font-bold tabular-nums" aria-live="polite">
          {understood}
        </p>
      ) : null}
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

const described = (id: string, hint: ReactNode, error: ReactNode) =>
  cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined

export function Field({
  label,
  hint,
  error,
  understood,
  className,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame id={id} label={label} hint={hint} error={error} understood={understood} className={className}>
      <input
        {...rest}
        id={id}
        className={controlClass}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          cx(Boolean(understood) && `${id}-understood`, described(id, hint, error)) || undefined
        }
      />
    </Frame>
  )
}

export function Select({
  label,
  hint,
  error,
  className,
  children,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame id={id} label={label} hint={hint} error={error} className={className}>
      <select
        {...rest}
        id={id}
        className={controlClass}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, hint, error)}
      >
        {children}
      </select>
    </Frame>
  )
}
