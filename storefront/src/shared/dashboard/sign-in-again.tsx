import { useSyncExternalStore, type ReactNode } from "react"
import { Modal } from "./modal"
import type { SessionGate } from "./session-gate"

/** Above the page, which stays as it is, while calls wait for a session. */
export function SignInAgain({
  gate,
  title,
  children,
}: {
  gate: SessionGate
  title: string
  children: ReactNode
}) {
  const closed = useSyncExternalStore(gate.subscribe, gate.isClosed, () => false)
  if (!closed) return null
  return (
    <Modal title={title} onClose={() => gate.settle(false)}>
      {children}
    </Modal>
  )
}

/** Lets what waits go on, for the same person only: it must not be done in another one's name. */
export function goOnAs(gate: SessionGate, id: string, who: { readonly id: string }): void {
  if (who.id === id) gate.settle(true)
  else window.location.reload()
}
