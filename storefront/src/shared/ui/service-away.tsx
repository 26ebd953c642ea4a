import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { buttonClass } from "./button"
import { EmptyState } from "./empty-state"

/** Page for a backend that does not answer. Nothing of the visitor's is lost; the retry is a link to the same address. */
export function ServiceAway({ children }: { children?: ReactNode }) {
  return (
    <div className="container-page py-10">
      <EmptyState title={<h1 className="text-xl">{m.buy_away_title()}</h1>}>
        <p className="text-soft">{m.buy_away_text()}</p>
        {children}
        <a href="" className={buttonClass("primary")}>
          {m.ui_retry()}
        </a>
      </EmptyState>
    </div>
  )
}
