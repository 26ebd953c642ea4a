import type { Colleague, Invitation, NewInvitation, ProducerRole } from "@ocop/contracts"
import { callProducer, producerQuery } from "./call-producer"

export const membersQuery = () => producerQuery<{ members: Colleague[] }>(["members"], { path: "members" })

export const changeRole = (id: string, role: ProducerRole) =>
  callProducer<Colleague>({ method: "PUT", path: `members/${id}`, body: { role } })

export const removeMember = (id: string) =>
  callProducer<{ id: string }>({ method: "DELETE", path: `members/${id}` })

export const invitationsQuery = () =>
  producerQuery<{ invitations: Invitation[] }>(["invitations"], { path: "invitations" })

export const invite = (body: { name: string; role: ProducerRole }) =>
  callProducer<NewInvitation>({ method: "POST", path: "invitations", body })

export const revokeInvitation = (id: string) =>
  callProducer<Invitation>({ method: "DELETE", path: `invitations/${id}` })
