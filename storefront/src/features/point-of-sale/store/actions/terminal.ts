import { refreshCatalogue } from "../refresh-catalogue"
import type { PosContext } from "../state"
import { reloadCatalogue } from "./load"

/** Reads the terminal's own record: its point, its operators, its next sequence number. */
async function refreshTerminal({ database, api, state }: PosContext): Promise<void> {
  const answer = await api.me()
  if (answer.ok) {
    await database.saveSetting("me", answer.value)
    const ownNext = (await database.setting("nextSeq")) ?? 1
    if (answer.value.nextSeq > ownNext) await database.saveSetting("nextSeq", answer.value.nextSeq)
    state.set({ me: answer.value, stage: "ready", revoked: false })
  } else if (answer.status === 401 && state.read().me) state.set({ revoked: true })
}

/** Refreshes the terminal's record and its catalogue. */
export async function refresh(context: PosContext): Promise<void> {
  const { database, api, state, clock } = context
  if (state.read().stage !== "ready") return
  await refreshTerminal(context)
  if (state.read().revoked) return
  const { changed } = await refreshCatalogue(database, (after) => api.catalogue(after), clock())
  if (changed) await reloadCatalogue(context)
}

/** Checks the connection when there is nothing to send, and stores what it showed. */
export async function heartbeat({ database, api, state, clock }: PosContext): Promise<void> {
  const sentAt = clock()
  const answer = await api.me()
  const receivedAt = clock()
  const at = new Date(receivedAt).toISOString()
  if (answer.ok) {
    const halfWay = sentAt + (receivedAt - sentAt) / 2
    const skewMs = Math.round(halfWay - Date.parse(answer.value.serverTime))
    await database.saveSetting("sync", { at, problem: null, skewMs, heardAt: at })
    await database.saveSetting("me", answer.value)
    state.set({ me: answer.value, revoked: false })
  } else {
    if (answer.status === 401) state.set({ revoked: true })
    const before = await database.setting("sync")
    const known = { skewMs: before?.skewMs ?? null, heardAt: before?.heardAt ?? null }
    await database.saveSetting("sync", { at, problem: answer.problem.code, ...known })
  }
}
