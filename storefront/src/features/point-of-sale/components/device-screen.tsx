import { useEffect, useState, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Tag } from "~/shared/ui/tag"
import { useSession, usePosStore, usePosState } from "../lib/use-pos-store"
import { operationKindText, problemText, durationText } from "../lib/texts"
import type { StoredOperation } from "../store/database"
import { ExportQueueButton } from "./export-queue-button"

interface StorageUse {
  readonly usedMb: number
  readonly persistent: boolean
}

function useStorageUse(): StorageUse | null {
  const [storage, setStorage] = useState<StorageUse | null>(null)
  useEffect(() => {
    const { storage } = navigator
    if (!storage?.estimate) return
    Promise.all([storage.estimate(), storage.persisted?.() ?? false])
      .then(([{ usage = 0 }, persistent]) =>
        setStorage({ usedMb: Math.round(usage / 100_000) / 10, persistent }),
      )
      .catch(() => undefined)
  }, [])
  return storage
}

/** Status of this device in full: what is sent and what is not, connection, clock, catalogue, storage. */
export function DeviceScreen({ serviceWorker }: { serviceWorker: { readonly ready: boolean } }) {
  const store = usePosStore()
  const { me } = useSession()
  const { waiting, refused, oldestUnsentAt, sync, syncing, catalogueAt, catalogue } = usePosState()
  const storage = useStorageUse()
  const skew = sync?.skewMs
  const rows: ReadonlyArray<readonly [string, ReactNode]> = [
    [m.pos_device_unsent(), waiting === 0 ? m.pos_device_all_sent() : String(waiting)],
    ...(oldestUnsentAt ? [[m.pos_device_oldest(), timeWords(oldestUnsentAt)] as const] : []),
    [m.pos_device_heard(), sync?.heardAt ? timeWords(sync.heardAt) : m.pos_device_never()],
    [
      m.pos_device_line(),
      sync?.problem ? problemText({ code: sync.problem }) : sync ? m.pos_device_line_good() : "…",
    ],
    [
      m.pos_device_clock(),
      skew === null || skew === undefined
        ? m.pos_device_clock_unknown()
        : Math.abs(skew) < 120_000
          ? m.pos_device_clock_right()
          : m.pos_device_clock_wrong({ stretch: durationText(skew) }),
    ],
    [
      m.pos_device_goods(),
      catalogueAt
        ? m.pos_device_goods_at({ count: catalogue.items.length, time: timeWords(catalogueAt) })
        : m.pos_device_never(),
    ],
    [m.pos_device_offline(), serviceWorker.ready ? m.pos_device_offline_ready() : m.pos_device_offline_not()],
    ...(storage
      ? [
          [
            m.pos_device_disk(),
            storage.persistent
              ? m.pos_device_disk_kept({ used: storage.usedMb })
              : m.pos_device_disk_loose({ used: storage.usedMb }),
          ] as const,
        ]
      : []),
    [m.pos_device_name(), me.name],
  ]
  return (
    <div className="mx-auto grid w-full max-w-3xl content-start gap-4 p-3 sm:p-4">
      <h1 className="text-2xl">{m.pos_nav_device()}</h1>
      <dl className="grid rounded-card border border-line bg-sheet px-4 py-2">
        {rows.map(([name, value]) => (
          <div
            key={name}
            className="grid gap-x-4 border-b border-line py-2 last:border-0 sm:grid-cols-[14rem_1fr]"
          >
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="font-bold">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button disabled={syncing} onClick={() => void store.sync().then(() => store.refresh())}>
          {syncing ? m.pos_sending() : m.pos_send_now()}
        </Button>
        {waiting + refused > 0 ? <ExportQueueButton /> : null}
      </div>
      <FailedOperations />
      <SignOutDevice />
    </div>
  )
}

const MAX_SHOWN = 50

/** Operations that the server refused, each with its reason; they stay until a person has dealt with them. */
function FailedOperations() {
  const store = usePosStore()
  const { refused, waiting } = usePosState()
  const [rows, setRows] = useState<readonly StoredOperation[]>([])
  useEffect(() => {
    let gone = false
    void store.database.operations
      .where("state")
      .anyOf("refused", "waiting")
      .filter(({ code }) => code !== null)
      .limit(MAX_SHOWN)
      .toArray()
      .then((found) => {
        if (!gone) setRows(found)
      })
    return () => {
      gone = true
    }
  }, [store, refused, waiting])
  if (rows.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{m.pos_troubled()}</h2>
      <ul className="grid gap-2">
        {rows.map((operation) => (
          <li key={operation.key} className="rounded-card border border-line bg-sheet px-4 py-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{operationKindText(operation.kind)}</span>
              <span className="text-sm text-soft tabular-nums">
                {operation.kind === "sale" ? `${operation.payload.receipt} · ` : ""}
                {timeWords(operation.occurredAt)}
              </span>
              {operation.state === "refused" ? <Tag tone="bad">{m.pos_state_refused()}</Tag> : null}
            </p>
            <p>{operation.message ?? problemText({ code: operation.code ?? "unexpected" })}</p>
            <p className="text-sm text-soft">{m.pos_code({ code: operation.code ?? "" })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Signs the device out. Not while anything is unsent: without its key it could never be sent. */
function SignOutDevice() {
  const store = usePosStore()
  const { waiting } = usePosState()
  const [sure, setSure] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const leave = async () => {
    const answer = await store.signOut()
    if (!answer.ok) return setTrouble(true)
    await store.database.saveSetting("me", undefined)
    sessionStorage.clear()
    window.location.reload()
  }
  return (
    <section className="grid justify-items-start gap-2 border-t border-line pt-4">
      <p className="text-sm text-soft">{waiting > 0 ? m.pos_leave_not() : m.pos_leave_text()}</p>
      {trouble ? <p className="text-sm font-bold text-bad">{m.pos_problem_away()}</p> : null}
      <Button look="secondary" disabled={waiting > 0} onClick={() => (sure ? void leave() : setSure(true))}>
        {sure ? m.pos_leave_sure() : m.pos_leave()}
      </Button>
    </section>
  )
}
