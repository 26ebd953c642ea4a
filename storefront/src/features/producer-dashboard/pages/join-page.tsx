import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { chosenProducer } from "../api/chosen-producer"
import { useProducerSession } from "../lib/membership"
import { PAGES } from "../lib/pages"
import { ClaimProducer } from "../components/onboarding/claim-producer"
import { NewProducerForm } from "../components/onboarding/new-producer-form"

const WAYS = [
  { way: "claim", title: m.onboarding_way_claim, text: m.onboarding_way_claim_text },
  { way: "new", title: m.onboarding_way_new, text: m.onboarding_way_new_text },
] as const

type Way = (typeof WAYS)[number]["way"]

/** For who has an account: take over the producer that the programme's list knows, or register one it does not. */
export function JoinPage() {
  useTitle(m.onboarding_sell_title())
  const { me, reload } = useProducerSession()
  const navigate = useNavigate()
  const [way, setWay] = useState<Way | null>(null)
  const made = async (producerId: string) => {
    chosenProducer.set(producerId)
    reload()
    await navigate({ to: PAGES.profile })
  }
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <header className="grid gap-1">
        <h1 className="text-2xl">{m.producer_dashboard_hello({ name: me.name })}</h1>
        <p className="text-soft">
          {me.memberships.length === 0 ? m.onboarding_join_first() : m.onboarding_join_another()}
        </p>
      </header>
      <div role="group" aria-label={m.onboarding_join_choose()} className="grid gap-2">
        {WAYS.map((entry) => (
          <Button
            key={entry.way}
            look="secondary"
            aria-pressed={way === entry.way}
            className={`justify-start text-left ${way === entry.way ? "border-accent bg-accent-wash" : ""}`}
            onClick={() => setWay(entry.way)}
          >
            <span>
              <span className="block">{entry.title()}</span>
              <span className="block text-sm font-normal text-soft">{entry.text()}</span>
            </span>
          </Button>
        ))}
      </div>
      {way === "new" ? <NewProducerForm memberId={me.id} onMade={(id) => void made(id)} /> : null}
      <ClaimProducer memberId={me.id} searching={way === "claim"} onAccepted={reload} />
      <p className="border-t border-line pt-3 text-sm text-soft">{m.onboarding_join_invited()}</p>
    </div>
  )
}
