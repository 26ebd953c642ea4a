import { handle as handleSchema, type ApiFailure, type ListingDocument } from "@ocop/contracts"
import { provinces } from "@ocop/places/provinces"
import { m } from "~/paraglide/messages"
import type { Reading } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "~/shared/server/backend"
import { readOne } from "~/shared/server/catalogue/one-document"
import { photoView } from "~/shared/server/catalogue/photo-view"
import type { VoiceRoomName } from "../lib/rooms"
import type { VoiceRoomView } from "../lib/views"
import { readVoiceEcho } from "./echo"

const failed = ({ status }: ApiFailure): Reading<never> => ({
  ok: false,
  reason: status === 404 || status === 400 ? "not_found" : "unavailable",
})

/** Provinces by the name that stands after "tỉnh" or "thành phố", as Vietnamese order them. */
const provincesFor = (locale: Locale) =>
  [...provinces]
    .sort((a, b) => a.nameVi.localeCompare(b.nameVi, "vi"))
    .map(({ code, nameVi, nameEn }) => ({ code, name: locale === "en" ? nameEn : nameVi }))

export async function readVoiceRoom({
  handle,
  room,
  locale,
  after,
}: {
  handle: string
  room: VoiceRoomName
  locale: Locale
  after: string
}): Promise<Reading<VoiceRoomView>> {
  if (!handleSchema.safeParse(handle).success) return { ok: false, reason: "not_found" }
  const call = backend(locale)
  const read = await readOne<ListingDocument>("listing", handle, () =>
    call("readListing", { params: { handle } }),
  )
  if (!read.ok) return read
  const { title, producer, unit } = read.value
  const common = { handle, title, producer: producer.name, echo: readVoiceEcho() }
  const asked = { params: { handle }, query: after ? { after } : {} }
  if (room === "hoi-si")
    return {
      ok: true,
      value: {
        ...common,
        room,
        words: m.voice_bulk({}, { locale }),
        key: crypto.randomUUID(),
        unit,
        provinces: provincesFor(locale),
      },
    }
  if (room === "hoi-dap") {
    const page = await call("listShownQuestions", asked)
    if (!page.ok) return failed(page)
    const { questions, nextAfter } = page.value
    return {
      ok: true,
      value: { ...common, room, words: m.voice_questions({}, { locale }), questions, nextAfter },
    }
  }
  const page = await call("listShownReviews", asked)
  if (!page.ok) return failed(page)
  const { reviews, summary, nextAfter } = page.value
  return {
    ok: true,
    value: {
      ...common,
      room,
      words: m.voice_reviews({}, { locale }),
      summary,
      reviews: reviews.map((review) => ({
        review,
        photo: review.photoUrl ? photoView({ url: review.photoUrl, alt: null }) : null,
      })),
      nextAfter,
    },
  }
}
