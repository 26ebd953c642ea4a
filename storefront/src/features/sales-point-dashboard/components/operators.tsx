import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { addOperator, changeOperator, operatorsQuery, type PointOperator } from "../api/terminals"
import { problemWords } from "../lib/words"

const PIN = { inputMode: "numeric", pattern: "[0-9]{4,8}", minLength: 4, maxLength: 8 } as const
const REFRESH = { refresh: [operatorsQuery.queryKey] }

/** People at the counters, each with a PIN of their own. A new PIN or an end reaches a device with its next contact. */
export function Operators() {
  const query = useQuery(operatorsQuery)
  return (
    <Section title={m.point_counters_people()}>
      <div className="grid gap-3">
        <NewOperator />
        <QueryView query={query}>
          {({ operators }) =>
            operators.length === 0 ? (
              <p className="text-soft">{m.point_counters_nobody()}</p>
            ) : (
              <ul className="grid gap-2 lg:grid-cols-2">
                {operators.map((operator) => (
                  <Operator key={operator.id} operator={operator} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </div>
    </Section>
  )
}

function NewOperator() {
  const { run, busy, problem } = useCommand(
    (form: HTMLFormElement) => {
      const given = new FormData(form)
      return addOperator({
        name: String(given.get("name") ?? "").trim(),
        role: given.get("role") === "lead" ? "lead" : "seller",
        pin: String(given.get("pin") ?? ""),
      })
    },
    { ...REFRESH, onDone: (_, form) => form.reset() },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(event.currentTarget)
  }
  return (
    <form
      className="grid gap-3 rounded-card border border-line bg-sheet p-4 sm:grid-cols-[2fr_1fr_1fr_auto] sm:items-end"
      onSubmit={send}
    >
      {problem ? (
        <div className="sm:col-span-4">
          <Notice tone="error">{problemWords(problem)}</Notice>
        </div>
      ) : null}
      <Field label={m.point_counters_person()} name="name" required maxLength={100} autoComplete="off" />
      <Select label={m.point_counters_role()} name="role" defaultValue="seller">
        <option value="seller">{m.pos_role_seller()}</option>
        <option value="lead">{m.pos_role_lead()}</option>
      </Select>
      <Field label={m.point_counters_pin()} name="pin" required autoComplete="off" {...PIN} />
      <Button type="submit" disabled={busy}>
        {m.point_counters_add_person()}
      </Button>
    </form>
  )
}

function Operator({ operator: { id, name, role, active } }: { operator: PointOperator }) {
  const [changing, setChanging] = useState(false)
  const { run, busy, problem } = useCommand(
    (body: Parameters<typeof changeOperator>[1]) => changeOperator(id, body),
    { ...REFRESH, onDone: () => setChanging(false) },
  )
  return (
    <li className="grid content-start gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold break-words">{name}</span>
        <Tag>{role === "lead" ? m.pos_role_lead() : m.pos_role_seller()}</Tag>
        {active ? null : <Tag tone="bad">{m.point_counters_ended()}</Tag>}
      </p>
      {problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null}
      {changing ? (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            run({ pin: String(new FormData(event.currentTarget).get("pin") ?? "") })
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
          <Button type="submit" disabled={busy}>
            {m.point_counters_save()}
          </Button>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2">
          {active ? (
            <Button look="secondary" onClick={() => setChanging(true)}>
              {m.point_counters_new_pin()}
            </Button>
          ) : null}
          <Button look="quiet" disabled={busy} onClick={() => run({ active: !active })}>
            {active ? m.point_counters_end() : m.point_counters_again()}
          </Button>
        </div>
      )}
    </li>
  )
}
