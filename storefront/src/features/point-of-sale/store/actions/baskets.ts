import type { SaleLine } from "../../lib/terminal-types"
import type { Basket } from "../database"
import { emptyBasket, type PosContext } from "../state"

/** Shows the basket at once and then stores it, so that a killed tab loses no line. */
export async function saveBasket({ database, state }: PosContext, basket: Basket): Promise<void> {
  state.set({ basket })
  try {
    await database.saveSetting("draft", basket)
    if (state.read().storageFull) state.set({ storageFull: false })
  } catch {
    // A full disk must not stop the queue of buyers; the sale itself says when it cannot be written.
    state.set({ storageFull: true })
  }
}

/** Replaces the basket's lines; without lines a new basket begins. */
export function setBasketLines(context: PosContext, lines: readonly SaleLine[]): Promise<void> {
  const { state, clock } = context
  return saveBasket(context, lines.length === 0 ? emptyBasket(clock()) : { ...state.read().basket, lines })
}

/** Parks the basket for a buyer who comes back, and begins a new one. */
export async function holdBasket({ database, state, clock }: PosContext): Promise<void> {
  const { basket } = state.read()
  if (basket.lines.length === 0) return
  const next = emptyBasket(clock())
  const held = { ...basket, at: new Date(clock()).toISOString() }
  await database.transaction("rw", [database.parked, database.settings], async () => {
    await database.parked.put(held)
    await database.saveSetting("draft", next)
  })
  state.set({ basket: next, heldBaskets: await database.parked.toArray() })
}

/** Resumes a held basket; the current one is held in its place. */
export async function resumeBasket(context: PosContext, id: string): Promise<void> {
  const { database, state } = context
  await holdBasket(context)
  const basket = await database.parked.get(id)
  if (!basket) return
  await database.transaction("rw", [database.parked, database.settings], async () => {
    await database.parked.delete(id)
    await database.saveSetting("draft", basket)
  })
  state.set({ basket, heldBaskets: await database.parked.toArray() })
}
