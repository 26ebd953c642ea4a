import type { MedusaRequest } from "@medusajs/framework/http"
import type { Membership, ProducerRole } from "@ocop/contracts"

export interface Person {
  readonly id: string
  readonly name: string
  readonly signInName: string
}

/** Scope of a request: for which producer it acts. Every query of the producer's routes starts from `producerId`. */
export interface ProducerScope {
  readonly member: Person
  readonly producerId: string
  readonly producerName: string
  readonly role: ProducerRole
  readonly standing: Membership["standing"]
  /** Set under delegated access of an officer: a few actions are reserved for the producer's own members. */
  readonly onBehalf?: DelegationSession
}

const people = new WeakMap<object, Person>()
const scopes = new WeakMap<object, ProducerScope>()
const onBehalf = new WeakMap<object, DelegationSession>()

/** Stores the scope of a request. The guard that loaded it calls this once. */
export function setScope(
  request: MedusaRequest,
  loaded: { readonly person: Person; readonly scope?: ProducerScope; readonly session?: DelegationSession },
): void {
  people.set(request, loaded.person)
  if (loaded.session) onBehalf.set(request, loaded.session)
  if (loaded.scope) scopes.set(request, loaded.scope)
}

/** The delegated-access session of a request, if it has one. */
export const delegationSessionOf = (request: MedusaRequest): DelegationSession | undefined =>
  onBehalf.get(request)

/** The producer scope of a request, as its guard loaded it. */
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

/** Delegated-access session: an officer who acts for a producer now, and the member who requested it. */
export interface DelegationSession {
  readonly id: string
  readonly officerId: string
  readonly officerName: string
  readonly officerEmail: string
  readonly askedBy: string
  readonly askedByName: string
  readonly until: Date
  readonly producerId: string
  readonly producerName: string
  readonly standing: Membership["standing"]
}
