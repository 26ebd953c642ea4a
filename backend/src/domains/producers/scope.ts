import type { MedusaRequest } from "@medusajs/framework/http"
import type { Membership, ProducerRole } from "@ocop/contracts"

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
  readonly onBehalf?: DelegationSession
}

const people = new WeakMap<object, Person>()
const scopes = new WeakMap<object, ProducerScope>()
const onBehalf = new WeakMap<object, DelegationSession>()

/** Remembers for whom a request acts. Called by the guard that loaded it, once. */
export function setScope(
  request: MedusaRequest,
  loaded: { readonly person: Person; readonly scope?: ProducerScope; readonly session?: DelegationSession },
): void {
  people.set(request, loaded.person)
  if (loaded.session) onBehalf.set(request, loaded.session)
  if (loaded.scope) scopes.set(request, loaded.scope)
}

/** The officer's session within which a request is made, if it is one. */
export const delegationSessionOf = (request: MedusaRequest): DelegationSession | undefined =>
  onBehalf.get(request)

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

/** An officer who acts for a producer now, and who of it asked for that. */
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
