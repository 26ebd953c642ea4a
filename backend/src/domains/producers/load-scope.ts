import type { MedusaRequest } from "@medusajs/framework/http"
import { PRODUCER_HEADER, type Membership, type RouteContract } from "@ocop/contracts"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../modules/producer-membership/service"
import { ProblemError } from "../../shared/errors/problem"
import { membershipsOf } from "./members/memberships"
import { setScope, type DelegationSession, type Person, type ProducerScope } from "./scope"

/**
 * Loads the signed-in person and, for routes of a producer, the membership that the caller chose. A producer to which
 * the person does not belong answers exactly like one that does not exist.
 */
export async function loadProducerScope(
  request: MedusaRequest,
  memberId: string,
  { roles, openWhileSuspended }: RouteContract,
): Promise<void> {
  const service = request.scope.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
  const [row] = await service.listProducerMembers({ id: memberId }, { take: 1 })
  // The account was removed after the sign-in.
  if (!row) throw new ProblemError("unauthorized")
  const member: Person = { id: row.id, name: row.name, signInName: row.sign_in_name }
  setScope(request, { person: member })
  if (roles === "without_producer") return
  const place = chosen(await membershipsOf(request.scope, memberId), request.headers[PRODUCER_HEADER])
  // A route without a policy does not compile; should one appear all the same, it is denied.
  if (!roles?.includes(place.role)) throw new ProblemError("forbidden")
  if (place.standing === "suspended" && !openWhileSuspended) throw new ProblemError("producer_suspended")
  const { producerId, producerName, role, standing } = place
  setScope(request, { person: member, scope: { member, producerId, producerName, role, standing } })
}

/**
 * Loads the scope of an officer with delegated access: that producer and no other, and of its routes those that are
 * open to officers. Records carry both names.
 */
export function loadDelegatedScope(
  request: MedusaRequest,
  session: DelegationSession,
  { roles, openWhileSuspended, delegable: open }: RouteContract,
): void {
  if (!open) throw new ProblemError("on_behalf_closed")
  const member: Person = {
    id: session.officerId,
    name: session.officerName,
    signInName: session.officerEmail,
  }
  setScope(request, { person: member, session })
  if (roles === "without_producer") return
  const wanted = request.headers[PRODUCER_HEADER]
  if (wanted !== undefined && wanted !== session.producerId) throw new ProblemError("not_found")
  if (session.standing === "suspended" && !openWhileSuspended) throw new ProblemError("producer_suspended")
  const scope: ProducerScope = {
    member: { ...member, name: `${session.officerName} (làm thay, ${session.askedByName} nhờ)` },
    producerId: session.producerId,
    producerName: session.producerName,
    role: "owner",
    standing: session.standing,
    onBehalf: session,
  }
  setScope(request, { person: member, scope, session })
}

function chosen(places: readonly Membership[], wanted: string | string[] | undefined): Membership {
  if (wanted !== undefined) {
    const place = places.find(({ producerId }) => producerId === wanted)
    if (!place) throw new ProblemError("not_found")
    return place
  }
  const [only, another] = places
  if (!only || another) throw new ProblemError("producer_choice_needed")
  return only
}
