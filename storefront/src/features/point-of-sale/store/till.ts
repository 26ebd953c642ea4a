import type { CounterCalls, Handover } from "../api/call-counter"
import { shelfOf, type Shelf } from "../lib/find-goods"
import { newKey } from "../lib/new-key"
import type { Sheet, SheetKind, Sheets } from "../lib/sheet"
import { takenOf } from "../lib/taken"
import type { SaleLine, TerminalMe } from "../lib/terminal-types"
import type { Basket, CounterDatabase, OpenShift, StoredOperation, SyncNote, Todo } from "./database"
import { becomeTerminal, refreshCatalogue } from "./refresh"
import { syncOnce } from "./sync"
import { writeOperation, type FactOf, type Who, type Written } from "./write-operation"

export interface TillState {
  /** new: no terminal yet. broken: this browser keeps nothing, so nothing may be sold. */
  readonly stage: "opening" | "new" | "ready" | "broken"
  readonly me: TerminalMe | null
  readonly shelf: Shelf
  /** Pieces by goods that left the shelf here and that the server does not know of yet; less than 0: came onto it. */
  readonly sold: ReadonlyMap<string, number>
  readonly shift: OpenShift | null
  readonly basket: Basket
  readonly parked: readonly Basket[]
  readonly sheets: Sheets
  readonly todo: Todo | null
  readonly waiting: number
  readonly refused: number
  /** When the oldest unsent fact happened, by the device's clock. */
  readonly oldest: string | null
  readonly sync: SyncNote | null
  readonly syncing: boolean
  readonly catalogueAt: string | null
  /** The server does not know this terminal any more. */
  readonly revoked: boolean
  readonly storageFull: boolean
}

const emptyBasket = (now: number): Basket => ({
  id: newKey(now),
  at: new Date(now).toISOString(),
  lines: [],
})

/**
 * The counter behind its screens: what is on the disk of the device, kept in memory for drawing. Everything that
 * happened is on the disk before this says so.
 *
 * @param clock the device's clock, ms
 */
export function makeTill(database: CounterDatabase, calls: CounterCalls, clock: () => number) {
  let state: TillState = {
    stage: "opening",
    me: null,
    shelf: shelfOf([]),
    sold: new Map(),
    shift: null,
    basket: emptyBasket(clock()),
    parked: [],
    sheets: {},
    todo: null,
    waiting: 0,
    refused: 0,
    oldest: null,
    sync: null,
    syncing: false,
    catalogueAt: null,
    revoked: false,
    storageFull: false,
  }
  const listeners = new Set<() => void>()
  const set = (change: Partial<TillState>): void => {
    state = { ...state, ...change }
    listeners.forEach((listener) => listener())
  }

  const count = async () => {
    const byState = (name: StoredOperation["state"]) => database.operations.where("state").equals(name)
    const [waiting, refused, oldest] = await Promise.all([
      byState("waiting").count(),
      byState("refused").count(),
      byState("waiting").first(),
    ])
    return { waiting, refused, oldest: oldest?.occurredAt ?? null }
  }
  const recount = async () => {
    const sold = new Map<string, number>()
    await database.operations
      .where("state")
      .equals("waiting")
      .each((operation) => takenOf(operation, sold))
    set({ ...(await count()), sold })
  }
  const readShelf = async () =>
    set({
      shelf: shelfOf(await database.items.toArray()),
      catalogueAt: (await database.setting("catalogue"))?.readAt ?? null,
    })

  /** Everything from the disk: at the beginning, and when another tab gives the counter over. */
  async function open(): Promise<void> {
    try {
      const me = await database.setting("me")
      const draft = await database.setting("draft")
      const basket = draft ?? emptyBasket(clock())
      if (!draft) await database.keep("draft", basket)
      await readShelf()
      await recount()
      set({
        sync: (await database.setting("sync")) ?? null,
        stage: me ? "ready" : "new",
        me: me ?? null,
        basket,
        shift: (await database.setting("shift")) ?? null,
        parked: await database.parked.toArray(),
        sheets: (await database.setting("sheets")) ?? {},
        todo: (await database.setting("todo")) ?? null,
      })
    } catch {
      set({ stage: "broken" })
    }
  }

  /** The server's word on who may work here. */
  async function refreshMe(): Promise<void> {
    const answer = await calls.me()
    if (answer.ok) {
      await database.keep("me", answer.value)
      const mine = (await database.setting("nextSeq")) ?? 1
      if (answer.value.nextSeq > mine) await database.keep("nextSeq", answer.value.nextSeq)
      set({ me: answer.value, stage: "ready", revoked: false })
    } else if (answer.status === 401 && state.me) set({ revoked: true })
  }

  async function refresh(): Promise<void> {
    if (state.stage !== "ready") return
    await refreshMe()
    if (state.revoked) return
    const { changed } = await refreshCatalogue(database, (after) => calls.catalogue(after), clock())
    if (changed) await readShelf()
  }

  const keepTodo = async (todo: Todo): Promise<void> => {
    set({ todo })
    await database.keep("todo", todo)
  }
  /** Asks what waits for the counter. @returns the problem's code, or null */
  async function refreshTodo(): Promise<string | null> {
    if (state.stage !== "ready") return null
    const answer = await calls.work()
    if (!answer.ok) return answer.problem.code
    await keepTodo({ ...answer.value, readAt: new Date(clock()).toISOString() })
    return null
  }

  /** Hands a pickup over. Only with a line: the buyer's code is known to the server alone. @returns a problem, or null */
  async function handOver(pickupId: string, given: Omit<Handover, "shift">) {
    // The server must know the drawer before cash goes into it.
    await sync()
    const answer = await calls.handOver(pickupId, { ...given, shift: state.shift?.key ?? null })
    if (!answer.ok) return answer.problem
    const { todo, shift } = state
    const pickup = todo?.pickups.find(({ id }) => id === pickupId)
    if (todo && pickup) {
      const cash =
        pickup.toCollect > 0 && shift ? [{ pickupId, shift: shift.key, amount: pickup.toCollect }] : []
      const pickups = todo.pickups.filter(({ id }) => id !== pickupId)
      await keepTodo({ ...todo, pickups, cashTaken: [...todo.cashTaken, ...cash] })
    }
    await refreshTodo()
    void refresh()
    return null
  }

  let running: Promise<void> | null = null
  let again = false
  /** One at a time; what is asked for meanwhile is done once afterwards. */
  function sync(): Promise<void> {
    if (running) {
      again = true
      return running
    }
    if (state.stage !== "ready") return Promise.resolve()
    set({ syncing: true })
    running = (async () => {
      do {
        again = false
        const before = await database.setting("sync")
        const { problem, answered } = await syncOnce(database, calls.send, clock)
        const nothingSent = (await database.setting("sync"))?.heardAt === before?.heardAt
        // With nothing to send, asking who we are tells whether the line is there.
        if (nothingSent && problem === null) await heartbeat()
        if (problem === "unauthorized") set({ revoked: true })
        // Two thousand unsent sales are not read again after each that cannot be sent either.
        if (answered) await recount()
        set({ sync: (await database.setting("sync")) ?? null })
      } while (again)
    })()
      .catch(() => undefined)
      .finally(() => {
        running = null
        set({ syncing: false })
      })
    return running
  }

  async function heartbeat(): Promise<void> {
    const sent = clock()
    const answer = await calls.me()
    const came = clock()
    const at = new Date(came).toISOString()
    const before = await database.setting("sync")
    const known = { skewMs: before?.skewMs ?? null, heardAt: before?.heardAt ?? null }
    if (answer.ok) {
      const skewMs = Math.round(sent + (came - sent) / 2 - Date.parse(answer.value.serverTime))
      await database.keep("sync", { at, problem: null, skewMs, heardAt: at })
      await database.keep("me", answer.value)
      set({ me: answer.value, revoked: false })
    } else {
      if (answer.status === 401) set({ revoked: true })
      await database.keep("sync", { at, problem: answer.problem.code, ...known })
    }
  }

  /** Makes this device a terminal. @returns the problem's code and sentence, or null */
  async function enrol(code: string, deviceName: string) {
    const answer = await calls.enrol(code, deviceName)
    if (!answer.ok) return answer.problem
    const me = await calls.me()
    if (!me.ok) return me.problem
    if (state.me && state.me.terminalId !== answer.value.terminalId)
      await becomeTerminal(database, me.value.nextSeq)
    else await database.keep("nextSeq", Math.max(me.value.nextSeq, (await database.setting("nextSeq")) ?? 1))
    await database.keep("me", me.value)
    set({ me: me.value, stage: "ready", revoked: false })
    await refreshCatalogue(database, (after) => calls.catalogue(after), clock())
    await open()
    return null
  }

  /** Writes a fact to the disk; only an `ok` may be called done. */
  async function write(fact: FactOf, who: Who): Promise<Written> {
    // A basket that a full disk did not take is written now, or the sale would not find it.
    if (state.storageFull && who.basketId !== undefined) await keepBasket(state.basket)
    const written = await writeOperation(database, fact, who, clock())
    if (!written.ok) {
      set({ storageFull: written.reason === "storage_full" || state.storageFull })
      return written
    }
    const { operation } = written
    const sold = takenOf(operation, new Map(state.sold))
    set({
      sold,
      storageFull: false,
      waiting: state.waiting + 1,
      oldest: state.oldest ?? operation.occurredAt,
      ...(operation.kind === "shift_close" ? { shift: null } : {}),
      ...(who.sheet ? { sheets: { ...state.sheets, [who.sheet.kind]: undefined } } : {}),
    })
    if (operation.kind === "shift_open") set({ shift: (await database.setting("shift")) ?? null })
    if (operation.kind === "sale") void setBasket([])
    return written
  }

  /** The screen shows the change at once; the disk follows, so that a killed tab loses no line. */
  async function keepBasket(basket: Basket): Promise<void> {
    set({ basket })
    try {
      await database.keep("draft", basket)
      if (state.storageFull) set({ storageFull: false })
    } catch {
      // A full disk must not stop the queue of buyers; the sale itself says when it cannot be written.
      set({ storageFull: true })
    }
  }
  function setBasket(lines: readonly SaleLine[]): Promise<void> {
    return keepBasket(lines.length === 0 ? emptyBasket(clock()) : { ...state.basket, lines })
  }

  /** Keeps a sheet as it is being written; null: it is thrown away. @returns whether the disk took it */
  async function keepSheet(kind: SheetKind, sheet: Sheet | null): Promise<boolean> {
    const sheets = { ...state.sheets, [kind]: sheet ?? undefined }
    set({ sheets })
    try {
      await database.keep("sheets", sheets)
      return true
    } catch {
      set({ storageFull: true })
      return false
    }
  }

  async function park(): Promise<void> {
    if (state.basket.lines.length === 0) return
    const next = emptyBasket(clock())
    const aside = { ...state.basket, at: new Date(clock()).toISOString() }
    await database.transaction("rw", [database.parked, database.settings], async () => {
      await database.parked.put(aside)
      await database.keep("draft", next)
    })
    set({ basket: next, parked: await database.parked.toArray() })
  }

  /** Takes a parked basket back; what lies on the counter is parked in its place. */
  async function resume(id: string): Promise<void> {
    await park()
    const basket = await database.parked.get(id)
    if (!basket) return
    await database.transaction("rw", [database.parked, database.settings], async () => {
      await database.parked.delete(id)
      await database.keep("draft", basket)
    })
    set({ basket, parked: await database.parked.toArray() })
  }

  return {
    database,
    clock,
    read: (): TillState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open,
    refresh,
    refreshTodo,
    handOver,
    goods: (words: string) => calls.goods(words),
    keepSheet,
    newKey: () => newKey(clock()),
    sync,
    enrol,
    write,
    setBasket,
    park,
    resume,
    leave: () => calls.leave(),
  }
}
export type Till = ReturnType<typeof makeTill>
