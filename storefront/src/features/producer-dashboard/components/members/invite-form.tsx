import type { NewInvitation } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { pathInLocale } from "~/shared/i18n/locale"
import { Button } from "~/shared/ui/button"
import { controlClass, Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { invitationsQuery, invite } from "../../api/members"
import { PAGES } from "../../lib/pages"
import { roleHints, roleWords, ROLES } from "../../lib/words"

/** Makes a link for one person; it is shown once, to be sent in a chat. */
export function InviteForm() {
  const { run, busy, problem, value: made } = useCommand(invite, { refresh: [invitationsQuery().queryKey] })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const role = ROLES.find((one) => one === form.get("role")) ?? "warehouse"
    run({ name: String(form.get("name") ?? "").trim(), role })
  }
  return (
    <div className="grid gap-4">
      <form className="grid gap-3" onSubmit={send}>
        {problem ? <Failure problem={problem} /> : null}
        <Field
          className="sm:max-w-md"
          label={m.producer_dashboard_invite_name()}
          name="name"
          required
          minLength={2}
          maxLength={120}
          autoComplete="off"
        />
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-bold">{m.producer_dashboard_invite_role()}</legend>
          {ROLES.map((role) => (
            <label key={role} className="tap flex items-center gap-3">
              <input
                type="radio"
                name="role"
                value={role}
                defaultChecked={role === "warehouse"}
                className="h-5 w-5 shrink-0 accent-accent"
              />
              <span>
                <span className="font-bold">{roleWords[role]()}</span>
                <span className="block text-sm text-soft">{roleHints[role]()}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" disabled={busy} className="w-full sm:w-auto sm:justify-self-start">
          {busy ? m.producer_dashboard_sending() : m.producer_dashboard_invite()}
        </Button>
      </form>
      {made ? <Made key={made.id} invitation={made} /> : null}
    </div>
  )
}

function Made({ invitation }: { invitation: NewInvitation }) {
  const [copied, setCopied] = useState(false)
  const path = pathInLocale(PAGES.invitation, getLocale())
  const link = `${window.location.origin}${path}#${invitation.token}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      // The browser forbids it; the link stands in the field to be copied by hand.
      setCopied(false)
    }
  }
  return (
    <Notice tone="success" title={m.producer_dashboard_invited({ name: invitation.name })}>
      <p>{m.producer_dashboard_invited_hint()}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <input
          readOnly
          aria-label={m.producer_dashboard_invited_link()}
          value={link}
          className={`${controlClass} min-w-0 grow basis-60`}
          onFocus={(event) => event.target.select()}
        />
        <Button look="secondary" onClick={() => void copy()}>
          {copied ? m.producer_dashboard_copied() : m.producer_dashboard_copy()}
        </Button>
      </div>
    </Notice>
  )
}
