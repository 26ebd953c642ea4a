import type { Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { addOperator, changeOperator, listOperators, type PointOperator } from "../api/counters"
import { problemWords } from "../lib/words"
import { Read } from "./failure"

const PIN = { inputMode: "numeric", pattern: "[0-9]{4,8}", minLength: 4, maxLength: 8 } as const

/** People at the counters, each with a PIN of their own. A new PIN or an end reaches a device with its next contact. */
export function OperatorsPart() {
  const { reading, reload } = useRead<{ operators: PointOperator[] }>("operators", (signal) =>
    listOperators(signal),
  )
  return (
    <Section title={m.point_counters_people()}>
      <div className="grid gap-3">
        <NewOperator onAdded={reload} />
        <Read reading={reading} onRetry={reload}>
          {({ operators }) =>
            operators.length === 0 ? (
              <p className="text-soft">{m.point_counters_nobody()}</p>
            ) : (
              <ul className="grid gap-2 lg:grid-cols-2">
                {operators.map((operator) => (
                  <Operator key={operator.id} operator={operator} onChanged={reload} />
                ))}
              </ul>
            )
          }
        </Read>
      </div>
    </Section>
  )
}

function NewOperator({ onAdded }: { onAdded: () => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    setBusy(true)
    const result = await addOperator({
      name: String(given.get("name") ?? "").trim(),
      role: given.get("role") === "lead" ? "lead" : "seller",
      pin: String(given.get("pin") ?? ""),
    })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return
    form.reset()
    onAdded()
  }
  return (
    <form
      className="grid gap-3 rounded-card border border-line bg-sheet p-4 sm:grid-cols-[2fr_1fr_1fr_auto] sm:items-end"
      onSubmit={(event) => void send(event)}
    >
      {problem ? (
        <div className="sm:col-span-4">
          <Notice tone="error">{problemWords(problem)}</Notice>
        </div>
      ) : null}
      <Field label={m.point_counters_person()} name="name" required maxLength={100} autoComplete="off" />
      <Select label={m.point_counters_role()} name="role" defaultValue="seller">
        <option value="seller">{m.counter_role_seller()}</option>
        <option value="lead">{m.counter_role_lead()}</option>
      </Select>
      <Field label={m.point_counters_pin()} name="pin" required autoComplete="off" {...PIN} />
      <Button type="submit" disabled={busy}>
        {m.point_counters_add_person()}
      </Button>
    </form>
  )
}

function Operator({ operator, onChanged }: { operator: PointOperator; onChanged: () => void }) {
  const [changing, setChanging] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, name, role, active } = operator
  const change = async (body: Parameters<typeof changeOperator>[1]) => {
    const result = await changeOperator(id, body)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return
    setChanging(false)
    onChanged()
  }
  return (
    <li className="grid content-start gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold break-words">{name}</span>
        <Tag>{role === "lead" ? m.counter_role_lead() : m.counter_role_seller()}</Tag>
        {active ? null : <Tag tone="bad">{m.point_counters_ended()}</Tag>}
      </p>
      {problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null}
      {changing ? (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            void change({ pin: String(new FormData(event.currentTarget).get("pin") ?? "") })
          }}
        >
          <Field
            label={m.point_counters_new_pin()}
            name="pin"
            required
            autoComplete="off"
            autoFocus
            {...PIN}
          />
          <Button type="submit">{m.point_counters_save()}</Button>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2">
          {active ? (
            <Button look="secondary" onClick={() => setChanging(true)}>
              {m.point_counters_new_pin()}
            </Button>
          ) : null}
          <Button look="quiet" onClick={() => void change({ active: !active })}>
            {active ? m.point_counters_end() : m.point_counters_again()}
          </Button>
        </div>
      )}
    </li>
  )
}
