import { m } from "~/paraglide/messages"
import { buttonClass } from "./button"
import { EmptyState } from "./empty-state"

/** Page for when neither search engine nor fallback search answer. The retry is an ordinary link to the same address. */
export function Unavailable() {
  return (
    <div className="container-page py-10">
      <EmptyState title={m.ui_unavailable_title()}>
        <p className="text-soft">{m.ui_unavailable_text()}</p>
        <a href="" className={buttonClass("primary")}>
          {m.ui_retry()}
        </a>
      </EmptyState>
    </div>
  )
}
