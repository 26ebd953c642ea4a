import type { Problem } from "@ocop/contracts"
import { useLocation, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { chosenProducer } from "../api/chosen-producer"
import { acceptInvitation } from "../api/session"
import { HOME } from "../lib/pages"
import { Failure } from "../components/failure"

/** Takes up the place that an invitation's link promises. */
export function InvitationPage({ onJoined }: { onJoined: () => void }) {
  useTitle(m.producer_dashboard_invitation_title())
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const accept = async () => {
    setBusy(true)
    const result = await acceptInvitation(hash)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    chosenProducer.set(result.value.producerId)
    onJoined()
    await navigate(HOME)
  }
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
          <Button disabled={busy} onClick={() => void accept()}>
            {m.producer_dashboard_invitation_accept()}
          </Button>
        </>
      )}
    </div>
  )
}
