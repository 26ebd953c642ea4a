import type { Colleague, Invitation, ProducerRole } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { Section } from "~/shared/ui/section"
import { changeRole, invitationsQuery, membersQuery, removeMember, revokeInvitation } from "../api/members"
import { InviteForm } from "../components/members/invite-form"
import { roleWords, ROLES } from "../lib/words"

/** Who works for the producer: invite, change what they do, let go. */
export function MembersPage() {
  return (
    <Page title={m.producer_dashboard_nav_members()}>
      <Section title={m.producer_dashboard_members_now()} className="mt-4">
        <QueryView query={useQuery(membersQuery())}>
          {({ members }) => (
            <ul className="grid gap-2">
              {members.map((member) => (
                <Member key={member.id} member={member} />
              ))}
            </ul>
          )}
        </QueryView>
      </Section>
      <Section title={m.producer_dashboard_invite_title()}>
        <InviteForm />
      </Section>
      <Section title={m.producer_dashboard_invitations_open()}>
        <QueryView query={useQuery(invitationsQuery())} rows={1}>
          {({ invitations }) =>
            invitations.length === 0 ? (
              <p className="text-soft">{m.producer_dashboard_invitations_none()}</p>
            ) : (
              <ul className="grid gap-2">
                {invitations.map((invitation) => (
                  <OpenInvitation key={invitation.id} invitation={invitation} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}

const row =
  "grid gap-2 rounded-card border border-line bg-sheet px-4 py-3 sm:grid-cols-[1fr_auto_auto] sm:items-center"

function Member({ member }: { member: Colleague }) {
  const [sure, setSure] = useState(false)
  const refresh = [membersQuery().queryKey]
  const change = useCommand((role: ProducerRole) => changeRole(member.id, role), { refresh })
  const remove = useCommand(() => removeMember(member.id), { refresh })
  const busy = change.busy || remove.busy
  const problem = change.problem ?? remove.problem
  return (
    <li className={row}>
      <span className="min-w-0">
        <span className="block font-bold break-words">
          {member.name}
          {member.self ? ` (${m.producer_dashboard_members_self()})` : ""}
        </span>
        <span className="block text-sm break-all text-soft">{member.signInName}</span>
      </span>
      <select
        aria-label={m.producer_dashboard_members_role({ name: member.name })}
        className={controlClass}
        value={member.role}
        disabled={busy}
        onChange={(event) => {
          const role = ROLES.find((one) => one === event.target.value)
          if (role) change.run(role)
        }}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roleWords[role]()}
          </option>
        ))}
      </select>
      {sure ? (
        <span className="flex gap-2">
          <Button disabled={busy} onClick={() => remove.run()}>
            {m.producer_dashboard_members_remove_sure()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={() => setSure(false)}>
            {m.producer_dashboard_cancel()}
          </Button>
        </span>
      ) : (
        <Button look="secondary" disabled={busy} onClick={() => setSure(true)}>
          {m.producer_dashboard_members_remove()}
        </Button>
      )}
      {problem ? (
        <div className="sm:col-span-3">
          <Failure problem={problem} />
        </div>
      ) : null}
    </li>
  )
}

function OpenInvitation({ invitation }: { invitation: Invitation }) {
  const { run, busy, problem } = useCommand(() => revokeInvitation(invitation.id), {
    refresh: [invitationsQuery().queryKey],
  })
  return (
    <li className={row}>
      <span className="min-w-0 font-bold break-words">{invitation.name}</span>
      <span className="text-sm text-soft">
        {roleWords[invitation.role]()} ·{" "}
        {m.producer_dashboard_invitation_until({ time: timeWords(invitation.expiresAt) })}
      </span>
      <Button look="secondary" disabled={busy} onClick={() => run()}>
        {m.producer_dashboard_invitation_revoke()}
      </Button>
      {problem ? <Failure problem={problem} /> : null}
    </li>
  )
}
