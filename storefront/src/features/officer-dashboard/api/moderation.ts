import type { ModerationPage, ModerationQueue } from "@ocop/contracts"
import { callOfficer } from "./call-officer"

/** Key of every queue. */
export const MODERATION = ["moderation"]

export const listModeration = (queue: ModerationQueue, after: string | undefined, signal: AbortSignal) =>
  callOfficer<ModerationPage>({ path: "moderation", query: { shelf: queue, after }, signal })

export const moderate = (id: string, body: { action: "hide" | "keep"; reason?: string }) =>
  callOfficer<{ id: string; hidden: boolean }>({ method: "POST", path: `moderation/${id}/decisions`, body })
