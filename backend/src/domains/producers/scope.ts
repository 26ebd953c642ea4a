import type { MedusaRequest } from "@medusajs/framework/http"
import { PRODUCER_HEADER, type Membership, type ProducerRole, type RouteContract } from "@ocop/contracts"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../modules/producer-membership/service"
import { ProblemError } from "../../shared/errors/problem"
import type { OnBehalfSession } from "./delegation/delegation-session"
import { membershipsOf } from "./members/memberships"

export interface Person {
  readonly id: string
  readonly name: string
  readonly signInName: string
}

/** For whom a request acts. Every query of the producer branch starts from `producerId`. */
export interface ProducerScope {
  readonly member: Person
  readonly producerId: string
  readonly producerName: string
  readonly role: ProducerRole
  readonly standing: Membership["standing"]
  /** Set while an officer acts for the producer: a few things only its own people may do. */
  readonly onBehalf?: OnBehalfSession
}

const people = new WeakMap<object, Person>()
const scopes = new WeakMap<object, ProducerScope>()
const onBehalf = new WeakMap<object, OnBehalfSession>()

/**
 * Loads the person and, for routes of a producer, the membership that the caller chose. A producer to which the
 * person does not belong answers exactly like one that does not exist.
 */
export async function loadProducerScope(
  request: MedusaRequest,
  memberId: string,
  { roles, openWhileSuspended }: RouteContract,
): Promise<void> {
  const service = request.scope.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
  const [row] = await service.listProducerMembers({ id: memberId }, { take: 1 })
  // The account was taken away after it signed in.
  if (!row) throw new ProblemError("unauthorized")
  const member: Person = { id: row.id, name: row.name, signInName: row.sign_in_name }
  people.set(request, member)
  if (roles === "without_producer") return
  const place = chosen(await membershipsOf(request.scope, memberId), request.headers[PRODUCER_HEADER])
  // A route without a policy does not compile; should one appear all the same, it is closed.
  if (!roles?.includes(place.role)) throw new ProblemError("forbidden")
  if (place.standing === "suspended" && !openWhileSuspended) throw new ProblemError("producer_suspended")
  const { producerId, producerName, role, standing } = place
  scopes.set(request, { member, producerId, producerName, role, standing })
}

/**
 * The scope of an officer who acts for a producer: that producer and no other, and of its routes those that are open
 * to officers. What is written down carries both names.
 */
export function loadOnBehalfScope(
  request: MedusaRequest,
  session: OnBehalfSession,
  { roles, openWhileSuspended, onBehalf: open }: RouteContract,
): void {
  if (!open) throw new ProblemError("on_behalf_closed")
  const member: Person = {
    id: session.officerId,
    name: session.officerName,
    signInName: session.officerEmail,
  }
  people.set(request, member)
  onBehalf.set(request, session)
  if (roles === "without_producer") return
  const wanted = request.headers[PRODUCER_HEADER]
  if (wanted !== undefined && wanted !== session.producerId) throw new ProblemError("not_found")
  if (session.standing === "suspended" && !openWhileSuspended) throw new ProblemError("producer_suspended")
  scopes.set(request, {
    member: { ...member, name: `${session.officerName} (làm thay, ${session.askedByName} nhờ)` },
    producerId: session.producerId,
    producerName: session.producerName,
    role: "owner",
    standing: session.standing,
    onBehalf: session,
  })
}

/** The officer's session within which a request is made, if it is one. */
export const onBehalfOf = (request: MedusaRequest): OnBehalfSession | undefined => onBehalf.get(request)

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

/** The producer for whom a request acts, as its guard found it. */
export function producerOf(request: MedusaRequest): ProducerScope {
  const scope = scopes.get(request)
  if (!scope) throw new Error("The route has no producer's scope: see `roles` in its contract")
  return scope
}

/** The signed-in person, for routes that need no producer. */
export function personOf(request: MedusaRequest): Person {
  const person = people.get(request)
  if (!person) throw new Error("The route is not one of the actor producer")
  return person
}
