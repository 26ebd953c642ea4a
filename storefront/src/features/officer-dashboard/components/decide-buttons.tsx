import type { ApiResult } from "@ocop/contracts"
import type { QueryKey } from "@tanstack/react-query"
import { useState, type FormEvent, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"

interface Decision {
  readonly accept: boolean
  readonly reason: string
}

/** Yes or no of an officer, with a reason where one is needed. */
export function DecideButtons({
  yes,
  no,
  title,
  reasonForYes,
  decide,
  refresh,
}: {
  yes: string
  no: string
  title: ReactNode
  reasonForYes: boolean
  decide: (decision: Decision) => Promise<ApiResult<object>>
  /** Keys of what is read again afterwards. */
  refresh: readonly QueryKey[]
}) {
  const [accept, setAccept] = useState<boolean | null>(null)
  const { run, busy, problem, reset } = useCommand(decide, { refresh, onDone: () => setAccept(null) })
  const open = (choice: boolean) => {
    reset()
    setAccept(choice)
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim()
    run({ accept: accept === true, reason })
  }
  const needed = accept === false || reasonForYes
  return (
    <div className="flex flex-wrap gap-2">
      <Button disabled={busy} onClick={() => open(true)}>
        {yes}
      </Button>
      <Button look="secondary" disabled={busy} onClick={() => open(false)}>
        {no}
      </Button>
      {accept === null ? null : (
        <Modal title={accept ? yes : no} onClose={busy ? () => undefined : () => setAccept(null)}>
          <form className="grid gap-4" onSubmit={send}>
            <p className="font-bold break-words">{title}</p>
            {problem ? <Failure problem={problem} /> : null}
            <TextArea
              rows={3}
              label={needed ? m.onboarding_office_reason() : m.onboarding_office_reason_optional()}
              hint={m.onboarding_office_reason_hint()}
              name="reason"
              required={needed}
              minLength={needed ? 3 : undefined}
              maxLength={1000}
            />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" disabled={busy}>
                {busy ? m.onboarding_office_sending() : accept ? yes : no}
              </Button>
              <Button look="secondary" disabled={busy} onClick={() => setAccept(null)}>
                {m.onboarding_office_cancel()}
              </Button>
            </div>
          </form>
        </Modal>
      )}
    </div>
  )
}
