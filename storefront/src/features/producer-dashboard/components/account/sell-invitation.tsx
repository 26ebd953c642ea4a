import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { buttonClass } from "~/shared/ui/button"
import { PAGES } from "../../lib/pages"

/** For who is not signed in and does not sell here yet. */
export function SellInvitation() {
  return (
    <section className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-4">
      <h2 className="text-lg">{m.onboarding_sell_invite_title()}</h2>
      <p className="text-soft">{m.onboarding_sell_invite_text()}</p>
      <Link to={PAGES.join} className={buttonClass("secondary", "sm:justify-self-start")}>
        {m.onboarding_sell_title()}
      </Link>
    </section>
  )
}
