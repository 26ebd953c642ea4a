import type { Membership, ProducerMe } from "@ocop/contracts"
import { createContext, use, useSyncExternalStore } from "react"
import { chosenProducer } from "../api/chosen-producer"

/** Who is signed in, whether or not the person belongs to a producer yet. */
export interface ProducerSession {
  readonly me: ProducerMe
  /** Asks again who it is, and to which producers the person belongs. */
  readonly reload: () => void
}

export const SessionContext = createContext<ProducerSession | null>(null)

/** Who is signed in; only below the dashboard's frame. */
export function useProducerSession(): ProducerSession {
  const session = use(SessionContext)
  if (!session) throw new Error("useProducerSession is used outside of the producer dashboard")
  return session
}

/** For which of the own producers a person works now; undefined: none, or none of several is chosen. */
export function useChosenMembership(me: ProducerMe): Membership | undefined {
  const chosen = useSyncExternalStore(chosenProducer.subscribe, chosenProducer.get, () => null)
  const { memberships } = me
  return (
    memberships.find(({ producerId }) => producerId === chosen) ??
    (memberships.length === 1 ? memberships[0] : undefined)
  )
}

export const MembershipContext = createContext<Membership | null>(null)

/** For which producer the person works now, and as what; only on pages that belong to a producer. */
export function useMembership(): Membership {
  const membership = use(MembershipContext)
  if (!membership) throw new Error("useMembership is used outside of a producer's pages")
  return membership
}
