import { formatDong } from "@ocop/marketplace-rules"
import type { BasketCorrection } from "@ocop/contracts"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"
import { problemText } from "./problem-text"
import type { BasketNotices } from "./views"

function correctionText({ code, title, before, after }: BasketCorrection): string {
  if (code === "price_changed" && before !== null && after !== null)
    return m.basket_price_changed({ title, before: formatDong(before), after: formatDong(after) })
  if (code === "quantity_reduced" && before !== null && after !== null)
    return m.basket_quantity_reduced({ title, before, after })
  return code === "sold_out" ? m.basket_sold_out({ title }) : m.basket_not_for_sale({ title })
}

/** Corrections that the shop made to the basket, one sentence each. */
export function Corrections({ corrections }: { corrections: readonly BasketCorrection[] }) {
  if (corrections.length === 0) return null
  return (
    <Notice tone="warning" title={m.basket_corrected()}>
      <ul className="list-disc pl-5">
        {corrections.map((correction, index) => (
          <li key={index}>{correctionText(correction)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Notices above the basket. @param undo button that undoes the removal of a line */
export function BasketNoticeList({ notices, undo }: { notices: BasketNotices; undo?: ReactNode }) {
  return (
    <div className="grid gap-3 empty:hidden">
      {notices.problem ? <Notice tone="error">{problemText(notices.problem)}</Notice> : null}
      <Corrections corrections={notices.corrections} />
      {notices.added ? <Notice tone="success">{m.basket_added()}</Notice> : null}
      {notices.removed ? (
        <Notice>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span>{m.basket_removed({ title: notices.removed.title })}</span>
            {undo}
          </div>
        </Notice>
      ) : null}
    </div>
  )
}
