import { indexCatalogue } from "../../lib/local-catalogue"
import { addStockTaken } from "../../lib/pending-stock"
import type { PosDatabase, StoredOperation } from "../database"
import { emptyBasket, type PosContext } from "../state"

async function queueCounts(database: PosDatabase) {
  const inState = (state: StoredOperation["state"]) => database.operations.where("state").equals(state)
  const [waiting, refused, oldest] = await Promise.all([
    inState("waiting").count(),
    inState("refused").count(),
    inState("waiting").first(),
  ])
  return { waiting, refused, oldestUnsentAt: oldest?.occurredAt ?? null }
}

/** Counts the queue of operations again, with what the unsent ones take from stock. */
export async function reloadQueue({ database, state }: PosContext): Promise<void> {
  const pendingStock = new Map<string, number>()
  await database.operations
    .where("state")
    .equals("waiting")
    .each((operation) => addStockTaken(operation, pendingStock))
  state.set({ ...(await queueCounts(database)), pendingStock })
}

export async function reloadCatalogue({ database, state }: PosContext): Promise<void> {
  state.set({
    catalogue: indexCatalogue(await database.items.toArray()),
    catalogueAt: (await database.setting("catalogue"))?.readAt ?? null,
  })
}

/** Loads everything from the device's database: at the start, and when another tab gives up the tab lock. */
export async function loadState(context: PosContext): Promise<void> {
  const { database, state, clock } = context
  try {
    const me = await database.setting("me")
    const draft = await database.setting("draft")
    const basket = draft ?? emptyBasket(clock())
    if (!draft) await database.saveSetting("draft", basket)
    await reloadCatalogue(context)
    await reloadQueue(context)
    state.set({
      sync: (await database.setting("sync")) ?? null,
      stage: me ? "ready" : "new",
      me: me ?? null,
      basket,
      shift: (await database.setting("shift")) ?? null,
      heldBaskets: await database.parked.toArray(),
      stockDrafts: (await database.setting("sheets")) ?? {},
      pendingWork: (await database.setting("todo")) ?? null,
    })
  } catch {
    state.set({ stage: "broken" })
  }
}
