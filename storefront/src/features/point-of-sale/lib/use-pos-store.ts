import { createContext, useContext, useSyncExternalStore } from "react"
import type { PosStore } from "../store/pos-store"
import type { PosState } from "../store/state"
import type { TerminalMe, TerminalOperator } from "./terminal-types"

export const PosStoreContext = createContext<PosStore | null>(null)

export function usePosStore(): PosStore {
  const store = useContext(PosStoreContext)
  if (!store) throw new Error("There is no PosStoreContext above this component")
  return store
}

export function usePosState(): PosState {
  const store = usePosStore()
  return useSyncExternalStore(store.subscribe, store.read, store.read)
}

/** Selects a part of the state; the component renders again only when that part changes. */
export function usePosSelector<T>(select: (state: PosState) => T): T {
  const store = usePosStore()
  const read = () => select(store.read())
  return useSyncExternalStore(store.subscribe, read, read)
}

/** The operator who works on this terminal. */
export interface Session {
  readonly me: TerminalMe
  readonly operator: TerminalOperator
  /** Asks a shop lead to approve something with the PIN. @returns the lead's id; null: not approved */
  readonly approve: (what: string) => Promise<string | null>
  readonly leave: () => void
}

/**
 * Approval of what only a shop lead may do, or an operator with a lead beside them.
 *
 * @returns `approvedBy` of the operation, null for a lead's own; nothing when it was not approved
 */
export async function requireApproval(
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
  if (!session) throw new Error("No operator is signed in on this terminal")
  return session
}
