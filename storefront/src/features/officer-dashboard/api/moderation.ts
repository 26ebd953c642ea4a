import type { ModerationPage, ModerationQueue } from "@ocop/contracts"
import { callOffice } from "./call-office"

export const listModeration = (
  asked: { shelf: ModerationQueue; after?: string | undefined },
  signal?: AbortSignal,
) => callOffice<ModerationPage>({ path: "moderation", query: { ...asked }, signal })

export const moderate = (id: string, body: { action: "hide" | "keep"; reason?: string }) =>
  callOffice<{ id: string; hidden: boolean }>({
    method: "POST",
    path: `moderation/${id}/decisions`,
    body,
  })
