import { useLocation, useNavigate } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { chosenProducer } from "../api/chosen-producer"
import { acceptInvitation } from "../api/session"
import { useProducerSession } from "../lib/membership"
import { PAGES } from "../lib/pages"

/** Takes up the membership that an invitation's link promises. */
export function InvitationPage() {
  useTitle(m.producer_dashboard_invitation_title())
  const { reload } = useProducerSession()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const { run, busy, problem } = useCommand(() => acceptInvitation(hash), {
    onDone: ({ producerId }) => {
      chosenProducer.set(producerId)
      reload()
      void navigate({ to: PAGES.home })
    },
  })
  return (
    <div className="mx-auto grid max-w-xl gap-4">
      <h1 className="text-2xl">{m.producer_dashboard_invitation_title()}</h1>
      {problem ? <Failure problem={problem} /> : null}
      {hash === "" ? (
        <Notice tone="warning">
          <p>{m.producer_dashboard_invitation_broken()}</p>
        </Notice>
      ) : (
        <>
          <p className="text-soft">{m.producer_dashboard_invitation_text()}</p>
          <Button disabled={busy} onClick={() => run()}>
            {m.producer_dashboard_invitation_accept()}
          </Button>
        </>
      )}
    </div>
  )
}
