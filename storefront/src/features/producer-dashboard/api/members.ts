import type { Colleague, Invitation, NewInvitation, ProducerRole } from "@ocop/contracts"
import { callDesk } from "./call-producer"

export const listPeople = (signal?: AbortSignal) =>
  callDesk<{ members: Colleague[] }>({ path: "members", signal })

export const changeRole = (id: string, role: ProducerRole) =>
  callDesk<Colleague>({ method: "PUT", path: `members/${id}`, body: { role } })

export const removePerson = (id: string) =>
  callDesk<{ id: string }>({ method: "DELETE", path: `members/${id}` })

export const listInvitations = (signal?: AbortSignal) =>
  callDesk<{ invitations: Invitation[] }>({ path: "invitations", signal })

export const invite = (body: { name: string; role: ProducerRole }) =>
  callDesk<NewInvitation>({ method: "POST", path: "invitations", body })

export const revokeInvitation = (id: string) =>
  callDesk<Invitation>({ method: "DELETE", path: `invitations/${id}` })
