import type { Problem } from "@ocop/contracts"
import { useEffect, useRef } from "react"
import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"
import { formProblemWords } from "../lib/onboarding-words"

/**
 * Tells above a form that something is wrong; the sentences stand beside the fields. Focuses the first wrong field, else
 * scrolls to itself, because the button may be a screen further down.
 */
export function FormProblem({ problem }: { problem: Problem }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const wrong = box.current?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else box.current?.scrollIntoView({ block: "center" })
  }, [problem])
  return (
    <div ref={box}>
      <Notice tone="error">
        <p>{formProblemWords(problem)}</p>
        <p className="text-sm text-soft">{m.producer_dashboard_problem_code({ code: problem.code })}</p>
      </Notice>
    </div>
  )
}
