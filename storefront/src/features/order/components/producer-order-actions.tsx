import { useId, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { readPieces } from "@ocop/typed-values"
import { TypedField } from "~/shared/forms/typed-field"
import { controlClass } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import type { ProducerOrderView, ProducerOrderFlash } from "../lib/views"

const wantedOf = (line: ProducerOrderView["lines"][number]): number => line.quantity - line.canceled

/** What the buyer can still do about a producer order, and the result. Plain forms, which need no scripts. */
export function ProducerOrderActions({
  producerOrder,
  flash,
}: {
  producerOrder: ProducerOrderView
  flash: ProducerOrderFlash | null
}) {
  return (
    <div className="grid gap-2">
      {flash ? (
        <Notice tone={flash.problem === null ? "success" : "error"}>
          <p>{flashText(flash)}</p>
        </Notice>
      ) : null}
      {producerOrder.complaints.map(({ text, at }) => (
        <p key={`${at} ${text}`} className="text-sm break-words text-soft">
          {m.order_complaint_sent({ at, text })}
        </p>
      ))}
      {producerOrder.mayCancel ? (
        <ActionForm
          producerOrder={producerOrder}
          act="cancel"
          title={m.order_act_cancel()}
          open={isOpen(flash, "cancel")}
        >
          <p className="text-sm text-soft">{m.order_act_cancel_hint()}</p>
          {producerOrder.lines
            .filter((line) => wantedOf(line) > 0)
            .map((line) => (
              <TypedField
                key={line.id}
                read={(typed) => readPieces(typed, { least: 0, most: wantedOf(line) })}
                tried={flash !== null}
                label={m.order_act_count({ title: line.title })}
                name={`bo_${line.id}`}
                inputMode="numeric"
                maxLength={40}
                required
                defaultValue={wantedOf(line)}
              />
            ))}
          <TextField label={m.order_act_cancel_reason()} maxLength={300} text={typedText(flash, "cancel")} />
          <Button type="submit" look="secondary">
            {m.order_act_cancel_send()}
          </Button>
        </ActionForm>
      ) : null}
      {producerOrder.mayComplain ? (
        <ActionForm
          producerOrder={producerOrder}
          act="complain"
          title={m.order_act_complain()}
          open={isOpen(flash, "complain")}
        >
          <p className="text-sm text-soft">{m.order_act_complain_hint()}</p>
          <TextField
            label={m.order_act_complain_text()}
            required
            minLength={3}
            maxLength={1000}
            text={typedText(flash, "complain")}
          />
          <Button type="submit" look="secondary">
            {m.order_act_complain_send()}
          </Button>
        </ActionForm>
      ) : null}
    </div>
  )
}

function flashText({ act, problem }: ProducerOrderFlash): string {
  if (problem === null) return act === "cancel" ? m.order_act_cancel_done() : m.order_act_complain_done()
  if (problem === "nothing") return act === "cancel" ? m.order_act_nothing() : m.order_act_complain_hint()
  return problem === "away" ? m.order_act_away() : problem
}

/** A form that was refused stays open, with what was typed. */
const isOpen = (flash: ProducerOrderFlash | null, act: ProducerOrderFlash["act"]): boolean =>
  flash !== null && flash.act === act && flash.problem !== null
const typedText = (flash: ProducerOrderFlash | null, act: ProducerOrderFlash["act"]): string =>
  flash?.act === act ? flash.text : ""

function ActionForm({
  producerOrder,
  act,
  title,
  open,
  children,
}: {
  producerOrder: ProducerOrderView
  act: ProducerOrderFlash["act"]
  title: string
  open: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="rounded-lg border border-line">
      <summary className="tap cursor-pointer px-3 py-2 font-bold">{title}</summary>
      <form method="post" className="grid gap-3 border-t border-line p-3">
        <input type="hidden" name="part" value={producerOrder.code} />
        <input type="hidden" name="act" value={act} />
        {/* Rendered on the server; hydration keeps the value that is sent. */}
        <input type="hidden" name="key" value={producerOrder.stepKey} />
        {children}
      </form>
    </details>
  )
}

function TextField({
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
