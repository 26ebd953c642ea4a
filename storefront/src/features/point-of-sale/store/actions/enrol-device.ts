import type { ApiFailure } from "@ocop/contracts"
import type { PosDatabase } from "../database"
import { refreshCatalogue } from "../refresh-catalogue"
import type { PosContext } from "../state"
import { loadState } from "./load"

/**
 * Renumbers the queue of a device that becomes another terminal. Nothing is lost: unsent operations get sequence
 * numbers of the new terminal, which begin at `nextSeq`, and keep their keys, so that nothing counts twice. The
 * others stay readable under negative numbers, which are never sent.
 *
 * @returns how many operations wait
 */
export async function renumberQueue(database: PosDatabase, nextSeq: number): Promise<number> {
  return database.transaction("rw", [database.operations, database.settings], async () => {
    const all = await database.operations.orderBy("seq").toArray()
    const waiting = all.filter(({ state }) => state === "waiting")
    const others = all.filter(({ state }) => state !== "waiting")
    await database.operations.clear()
    await database.operations.bulkAdd([
      ...waiting.map((operation, index) => ({ ...operation, seq: nextSeq + index })),
      ...others.map((operation, index) => ({ ...operation, seq: index - others.length })),
    ])
    await database.saveSetting("nextSeq", nextSeq + waiting.length)
    await database.saveSetting("sync", undefined)
    await database.saveSetting("catalogue", undefined)
    return waiting.length
  })
}

/** Enrols this device as a terminal with a one-time code. @returns what went wrong; null: nothing */
export async function enrolDevice(
  context: PosContext,
  code: string,
  deviceName: string,
): Promise<ApiFailure["problem"] | null> {
  const { database, api, state, clock } = context
  const answer = await api.enrol(code, deviceName)
  if (!answer.ok) return answer.problem
  const me = await api.me()
  if (!me.ok) return me.problem
  const { nextSeq } = me.value
  const previous = state.read().me
  if (previous && previous.terminalId !== answer.value.terminalId) await renumberQueue(database, nextSeq)
  else await database.saveSetting("nextSeq", Math.max(nextSeq, (await database.setting("nextSeq")) ?? 1))
  await database.saveSetting("me", me.value)
  state.set({ me: me.value, stage: "ready", revoked: false })
  await refreshCatalogue(database, (after) => api.catalogue(after), clock())
  await loadState(context)
  return null
}
