import type { ProducerMe } from "@ocop/contracts"
import { useLocation, useNavigate } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { chosenProducer } from "../api/chosen-producer"
import { enterDelegation } from "../api/delegation"
import { PAGES } from "../lib/pages"

/** An officer's step into the dashboard of a producer; the ticket stands behind `#`, which no server sees. */
export default function EnterDelegationPage({ onEntered }: { onEntered: (me: ProducerMe) => void }) {
  useTitle(m.delegation_enter_title())
  const { hash } = useLocation()
  const navigate = useNavigate()
  const { run, busy, problem } = useCommand(() => enterDelegation(hash), {
    onDone: (me) => {
      chosenProducer.set(me.memberships[0]?.producerId ?? null)
      onEntered(me)
      void navigate({ to: PAGES.profile })
    },
  })
  return (
    <div className="mx-auto grid max-w-xl gap-4">
      <h1 className="text-2xl">{m.delegation_enter_title()}</h1>
      <Notice>
        <p>{m.delegation_enter_text()}</p>
      </Notice>
      {problem?.code === "not_found" || problem?.code === "invalid_request" ? (
        <Notice tone="warning">
          <p>{m.delegation_enter_over()}</p>
        </Notice>
      ) : problem ? (
        <Failure problem={problem} />
      ) : null}
      <Button disabled={busy} onClick={() => run()}>
        {busy ? m.producer_dashboard_sending() : m.delegation_enter()}
      </Button>
    </div>
  )
}
