import { sendOperations } from "../send-operations"
import type { PosContext } from "../state"
import { reloadQueue } from "./load"
import { heartbeat } from "./terminal"

/** One round of synchronisation: sends the queue, or checks the connection when the queue is empty. */
async function syncRound(context: PosContext): Promise<void> {
  const { database, api, state, clock } = context
  const before = await database.setting("sync")
  const { problem, answered } = await sendOperations(database, api.sendOperations, clock)
  const nothingSent = (await database.setting("sync"))?.heardAt === before?.heardAt
  if (nothingSent && problem === null) await heartbeat(context)
  if (problem === "unauthorized") state.set({ revoked: true })
  // Two thousand unsent sales are not read again after each one that cannot be sent either.
  if (answered) await reloadQueue(context)
  state.set({ sync: (await database.setting("sync")) ?? null })
}

/** Creates `sync`: one run at a time; what is asked for during a run is done once after it. */
export function createSync(context: PosContext): () => Promise<void> {
  const { state } = context
  let running: Promise<void> | null = null
  let again = false
  const run = async (): Promise<void> => {
    do {
      again = false
      await syncRound(context)
    } while (again)
  }
  return () => {
    if (running) {
      again = true
      return running
    }
    if (state.read().stage !== "ready") return Promise.resolve()
    state.set({ syncing: true })
    running = run()
      .catch(() => undefined)
      .finally(() => {
        running = null
        state.set({ syncing: false })
      })
    return running
  }
}
