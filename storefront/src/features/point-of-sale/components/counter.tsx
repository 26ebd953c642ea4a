import { useCallback, useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { counterCalls } from "../api/call-counter"
import { useRoom } from "../lib/rooms"
import type { TerminalMe, TerminalOperator } from "../lib/terminal-types"
import { SessionContext, TillContext, useTillPart } from "../lib/use-till"
import { useManifest, useWorker } from "../lib/use-worker"
import { CounterDatabase } from "../store/database"
import { holdTill, keepInTouch } from "../store/keep-in-touch"
import { makeTill } from "../store/till"
import { CounterHeader } from "./counter-header"
import { DeviceScreen } from "./device-screen"
import { EnrolScreen } from "./enrol-screen"
import { Notices } from "./notices"
import { OperatorScreen, PinCheck } from "./operator-screen"
import { ReceiptsScreen } from "./receipts-screen"
import { SellScreen } from "./sell-screen"
import { ShiftScreen } from "./shift-screen"
import { StockRoom } from "./stock/stock-room"

/** The counter of a sales point: one till of one device, whatever the line does. */
export function Counter() {
  useTitle(m.counter_title())
  useManifest()
  const [till] = useState(() => makeTill(new CounterDatabase(), counterCalls, Date.now))
  const [held, setHeld] = useState<boolean | null>(null)
  const steal = useRef<() => void>(() => undefined)
  useEffect(() => {
    steal.current = holdTill(setHeld)
    // Asked for once: a browser that is short of space must not throw unsent sales away.
    void navigator.storage?.persist?.().catch(() => false)
  }, [])
  useEffect(() => {
    if (!held) return
    let stop: (() => void) | undefined
    let gone = false
    void till.open().then(() => {
      if (!gone) stop = keepInTouch(till)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [held, till])
  return (
    <TillContext value={till}>
      <meta name="robots" content="noindex, nofollow" />
      {held === false ? <Elsewhere onTake={() => steal.current()} /> : <Stage />}
    </TillContext>
  )
}

function Elsewhere({ onTake }: { onTake: () => void }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-4">
      <h1 className="text-2xl">{m.counter_elsewhere_title()}</h1>
      <p>{m.counter_elsewhere_text()}</p>
      <Button onClick={onTake}>{m.counter_elsewhere_take()}</Button>
    </main>
  )
}

// Reads parts of the till only: a scanned line must not draw everything around the basket again.
function Stage() {
  const stage = useTillPart((state) => state.stage)
  const me = useTillPart((state) => state.me)
  const worker = useWorker()
  if (stage === "opening")
    return (
      <main className="grid min-h-dvh place-content-center p-4">
        <p role="status">{m.counter_opening()}</p>
      </main>
    )
  if (stage === "broken")
    return (
      <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-4">
        <h1 className="text-2xl">{m.counter_title()}</h1>
        <Notice tone="error" title={m.counter_broken_title()}>
          <p>{m.counter_broken_text()}</p>
        </Notice>
        <Button onClick={() => window.location.reload()}>{m.ui_retry()}</Button>
      </main>
    )
  if (stage === "new" || !me) return <EnrolScreen />
  return <Open me={me} worker={worker} />
}

const OPERATOR = "quay:operator"
interface Asking {
  readonly what: string
  readonly settle: (lead: string | null) => void
}

function Open({ me, worker }: { me: TerminalMe; worker: ReturnType<typeof useWorker> }) {
  const revoked = useTillPart((state) => state.revoked)
  const room = useRoom()
  const [operatorId, setOperatorId] = useState(() => sessionStorage.getItem(OPERATOR))
  const [asking, setAsking] = useState<Asking | null>(null)
  const [enrolling, setEnrolling] = useState(false)
  // Somebody whom the point's office let go is out with the next contact.
  const operator = me.operators.find(({ id }) => id === operatorId) ?? null

  const enter = (who: TerminalOperator | null) => {
    if (who) sessionStorage.setItem(OPERATOR, who.id)
    else sessionStorage.removeItem(OPERATOR)
    setOperatorId(who?.id ?? null)
  }
  const approve = useCallback(
    (what: string) => new Promise<string | null>((settle) => setAsking({ what, settle })),
    [],
  )
  const answer = (lead: string | null) => {
    asking?.settle(lead)
    setAsking(null)
  }
  if (revoked && enrolling) return <EnrolScreen />
  return (
    <div className="flex min-h-dvh flex-col">
      <CounterHeader me={me} operator={operator} room={room} onLeave={() => enter(null)} />
      <Notices worker={worker} onEnrol={() => setEnrolling(true)} />
      <main id="noi-dung" tabIndex={-1} className="flex grow flex-col outline-none">
        {!operator ? (
          <OperatorScreen me={me} onEnter={enter} />
        ) : (
          <SessionContext value={{ me, operator, approve, leave: () => enter(null) }}>
            {room === "" ? <SellScreen /> : null}
            {room === "#hoa-don" ? <ReceiptsScreen /> : null}
            {room === "#kho" ? <StockRoom /> : null}
            {room === "#ca" ? <ShiftScreen /> : null}
            {room === "#may" ? <DeviceScreen worker={worker} /> : null}
          </SessionContext>
        )}
      </main>
      {asking ? (
        <Modal title={m.counter_approve_title()} onClose={() => answer(null)}>
          <p className="mb-3">{asking.what}</p>
          <PinCheck
            operators={me.operators.filter(({ role }) => role === "lead")}
            onRight={({ id }) => answer(id)}
          />
          <Button look="secondary" className="mt-3 w-full" onClick={() => answer(null)}>
            {m.counter_cancel()}
          </Button>
        </Modal>
      ) : null}
    </div>
  )
}
