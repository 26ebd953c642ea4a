import type { ProducerMe } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/dashboard/use-title"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { SignInOrRegister } from "../components/account/sign-in-or-register"

/** What it takes to sell here, and the account it begins with. */
export default function SellPage({
  left,
  onSignedIn,
}: {
  left: boolean
  onSignedIn: (me: ProducerMe) => void
}) {
  useTitle(m.onboarding_sell_title())
  return (
    <div className="mx-auto grid max-w-5xl gap-6 py-4">
      <BrocadeBand seed="kenh-ban" />
      <header className="grid gap-2">
        <h1 className="text-2xl md:text-3xl">{m.onboarding_sell_title()}</h1>
        <p className="max-w-prose text-soft">{m.onboarding_sell_text()}</p>
        {left ? <p role="status">{m.producer_dashboard_signed_out()}</p> : null}
      </header>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <section className="grid gap-4 rounded-card border border-line bg-sheet p-4">
          <h2 className="text-xl">{m.onboarding_sell_account()}</h2>
          <SignInOrRegister invited onSignedIn={onSignedIn} />
        </section>
        <section className="grid gap-3">
          <h2 className="text-xl">{m.onboarding_sell_how()}</h2>
          <Steps />
          <h3 className="mt-2 font-bold">{m.onboarding_sell_ready()}</h3>
          <ul className="grid list-disc gap-1 pl-5">
            <li>{m.onboarding_sell_ready_tax()}</li>
            <li>{m.onboarding_sell_ready_registration()}</li>
            <li>{m.onboarding_sell_ready_bank()}</li>
            <li>{m.onboarding_sell_ready_food()}</li>
            <li>{m.onboarding_sell_ready_alcohol()}</li>
          </ul>
          <p className="text-sm text-soft">{m.onboarding_sell_later()}</p>
        </section>
      </div>
    </div>
  )
}

function Steps() {
  return (
    <ol className="grid gap-3">
      {[
        m.onboarding_step_account(),
        m.onboarding_step_producer(),
        m.onboarding_step_papers(),
        m.onboarding_step_approval(),
      ].map((words, index) => (
        <li key={words} className="flex gap-3">
          <span
            aria-hidden="true"
            className="grid h-8 w-8 shrink-0 place-items-center rounded-full bg-accent font-bold text-on-accent"
          >
            {index + 1}
          </span>
          <span className="pt-1">{words}</span>
        </li>
      ))}
    </ol>
  )
}
