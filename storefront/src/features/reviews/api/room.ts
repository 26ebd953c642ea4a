import { createServerFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { isVoiceRoom, type VoiceRoomName } from "../lib/rooms"
import { readVoiceRoom } from "./read-room"

/** One room behind a product's page. Never kept: it may hold what a reader just typed. */
export const fetchVoiceRoom = createServerFn({ method: "GET" })
  .validator((input: { handle: string; room: VoiceRoomName; locale: Locale; after: string }) => ({
    handle: asText(input?.handle, 250),
    room: isVoiceRoom(input?.room) ? input.room : ("danh-gia" as const),
    locale: asLocale(input?.locale),
    after: asText(input?.after, 80),
  }))
  .handler(({ data }) => {
    setResponseHeader("cache-control", "private, no-store")
    return readVoiceRoom(data)
  })
