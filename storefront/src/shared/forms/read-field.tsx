import type { Reading, Unread } from "@ocop/typed-values"
import { useState, type ComponentProps } from "react"
import { Field } from "~/shared/ui/field"
import { getLocale } from "~/paraglide/runtime"

export interface ReadFieldProps extends Omit<
  ComponentProps<typeof Field>,
  "understood" | "required" | "type" | "error"
> {
  read: (typed: string) => Reading<unknown>
  /** Sending was tried: mistakes are shown whether or not the field was left. */
  tried?: boolean
  required?: boolean
  type?: "text" | "tel"
  error?: string | undefined
}

/**
 * A field for a value as people write it: shows beneath how it was understood, and once it is left or the form was
 * tried, what to write instead. What was typed stays.
 *
 * @param words the sentence of what could not be read
 */
export function ReadField({
  read,
  words,
  tried = false,
  required = false,
  error,
  ...rest
}: ReadFieldProps & { words: (unread: Unread) => string }) {
  const [written, setWritten] = useState(String(rest.defaultValue ?? ""))
  const [left, setLeft] = useState(false)
  const typed = rest.value === undefined ? written : String(rest.value)
  const reading = read(typed)
  const blank = !reading.ok && reading.code === "value_empty"
  const wrong = !reading.ok && (blank ? required && tried && !error : left || tried) ? words(reading) : error
  const shown = reading.ok ? reading.understood[getLocale()] : ""
  return (
    <Field
      autoComplete="off"
      {...rest}
      required={required}
      understood={shown === "" || shown === typed.trim() ? undefined : `= ${shown}`}
      error={wrong}
      onChange={(event) => {
        setWritten(event.target.value)
        rest.onChange?.(event)
      }}
      onBlur={(event) => {
        setLeft(true)
        rest.onBlur?.(event)
      }}
    />
  )
}
