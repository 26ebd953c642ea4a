import { useId, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { controlClass, Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import type { OrderPartView, PartActEcho } from "../lib/views"

const wantedOf = (line: OrderPartView["lines"][number]): number => line.quantity - line.canceled

/** What the buyer can still do about a part, and what became of it. Plain forms: they need no scripts. */
export function PartActs({ part, echo }: { part: OrderPartView; echo: PartActEcho | null }) {
  return (
    <div className="grid gap-2">
      {echo ? (
        <Notice tone={echo.problem === null ? "success" : "error"}>
          <p>{echoWords(echo)}</p>
        </Notice>
      ) : null}
      {part.complaints.map(({ text, at }) => (
        <p key={`${at} ${text}`} className="text-sm break-words text-soft">
          {m.order_complaint_sent({ at, text })}
        </p>
      ))}
      {part.mayCancel ? (
        <Act part={part} act="cancel" title={m.order_act_cancel()} open={isOpen(echo, "cancel")}>
          <p className="text-sm text-soft">{m.order_act_cancel_hint()}</p>
          {part.lines
            .filter((line) => wantedOf(line) > 0)
            .map((line) => (
              <Field
                key={line.id}
                label={m.order_act_count({ title: line.title })}
                name={`bo_${line.id}`}
                type="number"
                inputMode="numeric"
                required
                min={0}
                max={wantedOf(line)}
                defaultValue={wantedOf(line)}
              />
            ))}
          <Words label={m.order_act_cancel_reason()} maxLength={300} text={wordsOf(echo, "cancel")} />
          <Button type="submit" look="secondary">
            {m.order_act_cancel_send()}
          </Button>
        </Act>
      ) : null}
      {part.mayComplain ? (
        <Act part={part} act="complain" title={m.order_act_complain()} open={isOpen(echo, "complain")}>
          <p className="text-sm text-soft">{m.order_act_complain_hint()}</p>
          <Words
            label={m.order_act_complain_text()}
            required
            minLength={3}
            maxLength={1000}
            text={wordsOf(echo, "complain")}
          />
          <Button type="submit" look="secondary">
            {m.order_act_complain_send()}
          </Button>
        </Act>
      ) : null}
    </div>
  )
}

function echoWords({ act, problem }: PartActEcho): string {
  if (problem === null) return act === "cancel" ? m.order_act_cancel_done() : m.order_act_complain_done()
  if (problem === "nothing") return act === "cancel" ? m.order_act_nothing() : m.order_act_complain_hint()
  return problem === "away" ? m.order_act_away() : problem
}

/** A form that was refused stays open, with what was typed. */
const isOpen = (echo: PartActEcho | null, act: PartActEcho["act"]): boolean =>
  echo !== null && echo.act === act && echo.problem !== null
const wordsOf = (echo: PartActEcho | null, act: PartActEcho["act"]): string =>
  echo?.act === act ? echo.text : ""

function Act({
  part,
  act,
  title,
  open,
  children,
}: {
  part: OrderPartView
  act: PartActEcho["act"]
  title: string
  open: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="rounded-lg border border-line">
      <summary className="tap cursor-pointer px-3 py-2 font-bold">{title}</summary>
      <form method="post" className="grid gap-3 border-t border-line p-3">
        <input type="hidden" name="part" value={part.code} />
        <input type="hidden" name="act" value={act} />
        {/* Drawn on the server; the browser's drawing keeps the one that is sent. */}
        <input type="hidden" name="key" value={part.stepKey} />
        {children}
      </form>
    </details>
  )
}

function Words({
  label,
  text,
  ...rest
}: {
  label: string
  text: string
  required?: boolean
  minLength?: number
  maxLength: number
}) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      <textarea id={id} name="text" rows={3} defaultValue={text} className={controlClass} {...rest} />
    </div>
  )
}
