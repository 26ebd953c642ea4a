import type { Colleague, Invitation, Problem, ProducerRole } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { Section } from "~/shared/ui/section"
import { changeRole, listInvitations, listPeople, removePerson, revokeInvitation } from "../api/members"
import { roleWords, ROLES } from "../lib/words"
import { Failure, Read } from "../components/failure"
import { InviteForm } from "../components/members/invite-form"

/** Who works for the producer: invite, change what they do, let go. */
export function PeoplePage() {
  useTitle(m.producer_dashboard_nav_people())
  const people = useRead<{ members: Colleague[] }>("people", (signal) => listPeople(signal))
  const open = useRead<{ invitations: Invitation[] }>("invitations", (signal) => listInvitations(signal))
  return (
    <>
      <h1 className="text-2xl">{m.producer_dashboard_nav_people()}</h1>
      <Section title={m.producer_dashboard_people_now()}>
        <Read reading={people.reading} onRetry={people.reload}>
          {({ members }) => (
            <ul className="grid gap-2">
              {members.map((person) => (
                <Person key={person.id} person={person} onChanged={people.reload} />
              ))}
            </ul>
          )}
        </Read>
      </Section>
      <Section title={m.producer_dashboard_invite_title()}>
        <InviteForm onInvited={open.reload} />
      </Section>
      <Section title={m.producer_dashboard_invitations_open()}>
        <Read reading={open.reading} onRetry={open.reload}>
          {({ invitations }) =>
            invitations.length === 0 ? (
              <p className="text-soft">{m.producer_dashboard_invitations_none()}</p>
            ) : (
              <ul className="grid gap-2">
                {invitations.map((invitation) => (
                  <OpenInvitation key={invitation.id} invitation={invitation} onChanged={open.reload} />
                ))}
              </ul>
            )
          }
        </Read>
      </Section>
    </>
  )
}

const row =
  "grid gap-2 rounded-card border border-line bg-sheet px-4 py-3 sm:grid-cols-[1fr_auto_auto] sm:items-center"

function Person({ person, onChanged }: { person: Colleague; onChanged: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const act = async (doing: () => ReturnType<typeof changeRole> | ReturnType<typeof removePerson>) => {
    setBusy(true)
    const result = await doing()
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) onChanged()
  }
  return (
    <li className={row}>
      <span className="min-w-0">
        <span className="block font-bold break-words">
          {person.name}
          {person.self ? ` (${m.producer_dashboard_people_self()})` : ""}
        </span>
        <span className="block text-sm break-all text-soft">{person.signInName}</span>
      </span>
      <select
        aria-label={m.producer_dashboard_people_role({ name: person.name })}
        className={controlClass}
        value={person.role}
        disabled={busy}
        onChange={(event) => {
          const role = ROLES.find((one) => one === event.target.value)
          if (role) void act(() => changeRole(person.id, role))
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
          <Button disabled={busy} onClick={() => void act(() => removePerson(person.id))}>
            {m.producer_dashboard_people_remove_sure()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={() => setSure(false)}>
            {m.producer_dashboard_cancel()}
          </Button>
        </span>
      ) : (
        <Button look="secondary" disabled={busy} onClick={() => setSure(true)}>
          {m.producer_dashboard_people_remove()}
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

function OpenInvitation({ invitation, onChanged }: { invitation: Invitation; onChanged: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const revoke = async () => {
    const result = await revokeInvitation(invitation.id)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) onChanged()
  }
  const role: ProducerRole = invitation.role
  return (
    <li className={row}>
      <span className="min-w-0 font-bold break-words">{invitation.name}</span>
      <span className="text-sm text-soft">
        {roleWords[role]()} ·{" "}
        {m.producer_dashboard_invitation_until({ time: timeWords(invitation.expiresAt) })}
      </span>
      <Button look="secondary" onClick={() => void revoke()}>
        {m.producer_dashboard_invitation_revoke()}
      </Button>
      {problem ? <Failure problem={problem} /> : null}
    </li>
  )
}
