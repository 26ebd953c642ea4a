import type { PointExposure, Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { readExposure, setExposure } from "../api/business"
import { problemWords } from "../lib/words"
import { Read } from "./failure"

/** How much of each kind the point keeps from the web shop for who stands at the counter. */
export function BufferForm() {
  const { reading, reload } = useRead<PointExposure>("exposure", (signal) => readExposure(signal))
  const [told, setTold] = useState<Problem | "saved" | null>(null)
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = Number(new FormData(event.currentTarget).get("buffer"))
    const result = await setExposure(value)
    setTold(result.ok ? "saved" : result.problem)
  }
  return (
    <Read reading={reading} onRetry={reload}>
      {({ buffer, silentMinutes }) => (
        <form className="grid gap-3" onSubmit={(event) => void save(event)} noValidate>
          <p className="max-w-prose text-soft">{m.pb_buffer_text({ minutes: silentMinutes })}</p>
          <div className="flex flex-wrap items-end gap-3">
            <Field
              label={m.pb_buffer_label()}
              name="buffer"
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              defaultValue={buffer}
              required
            />
            <Button type="submit" look="secondary">
              {m.pb_save()}
            </Button>
          </div>
          {told === "saved" ? <p role="status">{m.pb_saved()}</p> : null}
          {told && told !== "saved" ? (
            <p role="alert" className="text-sm font-bold text-bad">
              {problemWords(told)}
            </p>
          ) : null}
        </form>
      )}
    </Read>
  )
}
