import type { Problem, ProducerMe } from "@ocop/contracts"
import { useLocation, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { chosenProducer } from "../api/chosen-producer"
import { enterOnBehalf } from "../api/delegation"
import { PROFILE } from "../lib/pages"
import { Failure } from "../components/failure"

/** An officer's step into the office of a producer; the ticket stands behind `#`, which no server sees. */
export function EnterOnBehalf({ onEntered }: { onEntered: (me: ProducerMe) => void }) {
  useTitle(m.delegation_enter_title())
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const enter = async () => {
    setBusy(true)
    const result = await enterOnBehalf(hash)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    chosenProducer.set(result.value.memberships[0]?.producerId ?? null)
    onEntered(result.value)
    await navigate(PROFILE)
  }
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
      <Button disabled={busy} onClick={() => void enter()}>
        {busy ? m.producer_dashboard_sending() : m.delegation_enter()}
      </Button>
    </div>
  )
}
