import { createContext, useContext, useSyncExternalStore } from "react"
import type { Till, TillState } from "../store/till"
import type { TerminalMe, TerminalOperator } from "./terminal-types"

export const TillContext = createContext<Till | null>(null)

export function useTill(): Till {
  const till = useContext(TillContext)
  if (!till) throw new Error("There is no till above this component")
  return till
}

export function useTillState(): TillState {
  const till = useTill()
  return useSyncExternalStore(till.subscribe, till.read, till.read)
}

/** A part of the till; the component is drawn again only when that part changes. */
export function useTillPart<T>(pick: (state: TillState) => T): T {
  const till = useTill()
  const read = () => pick(till.read())
  return useSyncExternalStore(till.subscribe, read, read)
}

export interface Session {
  readonly me: TerminalMe
  readonly operator: TerminalOperator
  /** Lets a shop lead confirm something with the PIN. @returns the lead's id; null: not confirmed */
  readonly approve: (what: string) => Promise<string | null>
  readonly leave: () => void
}

/**
 * For what only a shop lead may do, or somebody whom one stands by.
 *
 * @returns `approvedBy` of the fact, null for a lead's own; nothing when it was not confirmed
 */
export async function askLead(
  { operator, approve }: Pick<Session, "operator" | "approve">,
  what: string,
): Promise<{ readonly approvedBy: string | null } | undefined> {
  if (operator.role === "lead") return { approvedBy: null }
  const approvedBy = await approve(what)
  return approvedBy === null ? undefined : { approvedBy }
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error("Nobody works at this till yet")
  return session
}
