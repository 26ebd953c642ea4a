import { useCallback, useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { terminalApi } from "../api/terminal-api"
import { useSection } from "../lib/sections"
import type { TerminalMe, TerminalOperator } from "../lib/terminal-types"
import { SessionContext, PosStoreContext, usePosSelector } from "../lib/use-pos-store"
import { useManifest, useServiceWorker } from "../lib/use-service-worker"
import { PosDatabase } from "../store/database"
import { startBackgroundSync } from "../store/background-sync"
import { createPosStore } from "../store/pos-store"
import { holdTabLock } from "../store/tab-lock"
import { PosHeader } from "./pos-header"
import { DeviceScreen } from "./device-screen"
import { EnrolScreen } from "./enrol-screen"
import { Notices } from "./notices"
import { OperatorScreen, PinCheck } from "./operator-screen"
import { ScanListener } from "./scan-listener"
import { ReceiptsScreen } from "./receipts-screen"
import { SellScreen } from "./sell-screen"
import { ShiftScreen } from "./shift-screen"
import { StockScreen } from "./stock/stock-screen"

/** The point of sale of a sales point: one store per device, with or without a connection. */
export function PointOfSale() {
  useTitle(m.pos_title())
  useManifest()
  const [store] = useState(() => createPosStore(new PosDatabase(), terminalApi, Date.now))
  const [held, setHeld] = useState<boolean | null>(null)
  const takeLock = useRef<() => void>(() => undefined)
  useEffect(() => {
    takeLock.current = holdTabLock(setHeld)
    // Requested once: a browser that is short of space must not delete unsent sales.
    void navigator.storage?.persist?.().catch(() => false)
  }, [])
  useEffect(() => {
    if (!held) return
    let stop: (() => void) | undefined
    let gone = false
    void store.open().then(() => {
      if (!gone) stop = startBackgroundSync(store)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [held, store])
  return (
    <PosStoreContext value={store}>
      <meta name="robots" content="noindex, nofollow" />
      {held === false ? (
        <OpenInOtherTab onTake={() => takeLock.current()} />
      ) : (
        <ScanListener>
          <Stage />
        </ScanListener>
      )}
    </PosStoreContext>
  )
}

function OpenInOtherTab({ onTake }: { onTake: () => void }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-4">
      <h1 className="text-2xl">{m.pos_elsewhere_title()}</h1>
      <p>{m.pos_elsewhere_text()}</p>
      <Button onClick={onTake}>{m.pos_elsewhere_take()}</Button>
    </main>
  )
}

// Selects parts of the state only: a scanned line must not render everything around the basket again.
function Stage() {
  const stage = usePosSelector((state) => state.stage)
  const me = usePosSelector((state) => state.me)
  const serviceWorker = useServiceWorker()
  if (stage === "opening")
    return (
      <main className="grid min-h-dvh place-content-center p-4">
        <p role="status">{m.pos_opening()}</p>
      </main>
    )
  if (stage === "broken")
    return (
      <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-4">
        <h1 className="text-2xl">{m.pos_title()}</h1>
        <Notice tone="error" title={m.pos_broken_title()}>
          <p>{m.pos_broken_text()}</p>
        </Notice>
        <Button onClick={() => window.location.reload()}>{m.ui_retry()}</Button>
      </main>
    )
  if (stage === "new" || !me) return <EnrolScreen />
  return <Terminal me={me} serviceWorker={serviceWorker} />
}

const OPERATOR_KEY = "quay:operator"
interface ApprovalRequest {
  readonly what: string
  readonly settle: (leadId: string | null) => void
}

function Terminal({
  me,
  serviceWorker,
}: {
  me: TerminalMe
  serviceWorker: ReturnType<typeof useServiceWorker>
}) {
  const revoked = usePosSelector((state) => state.revoked)
  const section = useSection()
  const [operatorId, setOperatorId] = useState(() => sessionStorage.getItem(OPERATOR_KEY))
  const [approval, setApproval] = useState<ApprovalRequest | null>(null)
  const [enrolling, setEnrolling] = useState(false)
  // An operator whom the point's manager removed is signed out with the next contact.
  const operator = me.operators.find(({ id }) => id === operatorId) ?? null

  const enter = (who: TerminalOperator | null) => {
    if (who) sessionStorage.setItem(OPERATOR_KEY, who.id)
    else sessionStorage.removeItem(OPERATOR_KEY)
    setOperatorId(who?.id ?? null)
  }
  const approve = useCallback(
    (what: string) => new Promise<string | null>((settle) => setApproval({ what, settle })),
    [],
  )
  const answer = (leadId: string | null) => {
    approval?.settle(leadId)
    setApproval(null)
  }
  if (revoked && enrolling) return <EnrolScreen />
  return (
    <div className="flex min-h-dvh flex-col">
      <PosHeader me={me} operator={operator} section={section} onLeave={() => enter(null)} />
      <Notices serviceWorker={serviceWorker} onEnrol={() => setEnrolling(true)} />
      <main id="noi-dung" tabIndex={-1} className="flex grow flex-col outline-none">
        {!operator ? (
          <OperatorScreen me={me} onEnter={enter} />
        ) : (
          <SessionContext value={{ me, operator, approve, leave: () => enter(null) }}>
            {section === "" ? <SellScreen /> : null}
            {section === "#hoa-don" ? <ReceiptsScreen /> : null}
            {section === "#kho" ? <StockScreen /> : null}
            {section === "#ca" ? <ShiftScreen /> : null}
            {section === "#may" ? <DeviceScreen serviceWorker={serviceWorker} /> : null}
          </SessionContext>
        )}
      </main>
      {approval ? (
        <Modal title={m.pos_approve_title()} onClose={() => answer(null)}>
          <p className="mb-3">{approval.what}</p>
          <PinCheck
            operators={me.operators.filter(({ role }) => role === "lead")}
            onRight={({ id }) => answer(id)}
          />
          <Button look="secondary" className="mt-3 w-full" onClick={() => answer(null)}>
            {m.pos_cancel()}
          </Button>
        </Modal>
      ) : null}
    </div>
  )
}
