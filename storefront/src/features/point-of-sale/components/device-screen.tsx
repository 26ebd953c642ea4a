import { useEffect, useState, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Tag } from "~/shared/ui/tag"
import { useSession, useTill, useTillState } from "../lib/use-till"
import { kindWords, problemWords, stretchWords } from "../lib/words"
import type { StoredOperation } from "../store/database"
import { SaveQueue } from "./save-queue"

interface Disk {
  readonly usedMb: number
  readonly kept: boolean
}

function useDisk(): Disk | null {
  const [disk, setDisk] = useState<Disk | null>(null)
  useEffect(() => {
    const { storage } = navigator
    if (!storage?.estimate) return
    Promise.all([storage.estimate(), storage.persisted?.() ?? false])
      .then(([{ usage = 0 }, kept]) => setDisk({ usedMb: Math.round(usage / 100_000) / 10, kept }))
      .catch(() => undefined)
  }, [])
  return disk
}

/** What is sent and what is not, in full: nobody needs to guess. */
export function DeviceScreen({ worker }: { worker: { readonly ready: boolean } }) {
  const till = useTill()
  const { me } = useSession()
  const { waiting, refused, oldest, sync, syncing, catalogueAt, shelf } = useTillState()
  const disk = useDisk()
  const skew = sync?.skewMs
  const rows: ReadonlyArray<readonly [string, ReactNode]> = [
    [m.counter_device_unsent(), waiting === 0 ? m.counter_device_all_sent() : String(waiting)],
    ...(oldest ? [[m.counter_device_oldest(), timeWords(oldest)] as const] : []),
    [m.counter_device_heard(), sync?.heardAt ? timeWords(sync.heardAt) : m.counter_device_never()],
    [
      m.counter_device_line(),
      sync?.problem ? problemWords({ code: sync.problem }) : sync ? m.counter_device_line_good() : "…",
    ],
    [
      m.counter_device_clock(),
      skew === null || skew === undefined
        ? m.counter_device_clock_unknown()
        : Math.abs(skew) < 120_000
          ? m.counter_device_clock_right()
          : m.counter_device_clock_wrong({ stretch: stretchWords(skew) }),
    ],
    [
      m.counter_device_goods(),
      catalogueAt
        ? m.counter_device_goods_at({ count: shelf.items.length, time: timeWords(catalogueAt) })
        : m.counter_device_never(),
    ],
    [
      m.counter_device_offline(),
      worker.ready ? m.counter_device_offline_ready() : m.counter_device_offline_not(),
    ],
    ...(disk
      ? [
          [
            m.counter_device_disk(),
            disk.kept
              ? m.counter_device_disk_kept({ used: disk.usedMb })
              : m.counter_device_disk_loose({ used: disk.usedMb }),
          ] as const,
        ]
      : []),
    [m.counter_device_name(), me.name],
  ]
  return (
    <div className="mx-auto grid w-full max-w-3xl content-start gap-4 p-3 sm:p-4">
      <h1 className="text-2xl">{m.counter_nav_device()}</h1>
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
        <Button disabled={syncing} onClick={() => void till.sync().then(() => till.refresh())}>
          {syncing ? m.counter_sending() : m.counter_send_now()}
        </Button>
        {waiting + refused > 0 ? <SaveQueue /> : null}
      </div>
      <Troubled />
      <Leave />
    </div>
  )
}

const SHOWN = 50

/** What the server would not count, each with its reason; it stays until a person has seen to it. */
function Troubled() {
  const till = useTill()
  const { refused, waiting } = useTillState()
  const [rows, setRows] = useState<readonly StoredOperation[]>([])
  useEffect(() => {
    let gone = false
    void till.database.operations
      .where("state")
      .anyOf("refused", "waiting")
      .filter(({ code }) => code !== null)
      .limit(SHOWN)
      .toArray()
      .then((found) => {
        if (!gone) setRows(found)
      })
    return () => {
      gone = true
    }
  }, [till, refused, waiting])
  if (rows.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{m.counter_troubled()}</h2>
      <ul className="grid gap-2">
        {rows.map((fact) => (
          <li key={fact.key} className="rounded-card border border-line bg-sheet px-4 py-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{kindWords(fact.kind)}</span>
              <span className="text-sm text-soft tabular-nums">
                {fact.kind === "sale" ? `${fact.payload.receipt} · ` : ""}
                {timeWords(fact.occurredAt)}
              </span>
              {fact.state === "refused" ? <Tag tone="bad">{m.counter_state_refused()}</Tag> : null}
            </p>
            <p>{fact.message ?? problemWords({ code: fact.code ?? "unexpected" })}</p>
            <p className="text-sm text-soft">{m.counter_code({ code: fact.code ?? "" })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Gives the key back. Not while anything is unsent: without the key it could never be sent. */
function Leave() {
  const till = useTill()
  const { waiting } = useTillState()
  const [sure, setSure] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const leave = async () => {
    const answer = await till.leave()
    if (!answer.ok) return setTrouble(true)
    await till.database.keep("me", undefined)
    sessionStorage.clear()
    window.location.reload()
  }
  return (
    <section className="grid justify-items-start gap-2 border-t border-line pt-4">
      <p className="text-sm text-soft">{waiting > 0 ? m.counter_leave_not() : m.counter_leave_text()}</p>
      {trouble ? <p className="text-sm font-bold text-bad">{m.counter_problem_away()}</p> : null}
      <Button look="secondary" disabled={waiting > 0} onClick={() => (sure ? void leave() : setSure(true))}>
        {sure ? m.counter_leave_sure() : m.counter_leave()}
      </Button>
    </section>
  )
}
