import { createServerFn } from "@tanstack/react-start"
import type { NearbyPoint } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { asLocale, asText } from "~/shared/lib/server-input"
import { rememberedPlace } from "~/shared/server/basket/place-cookie"
import { readerBackend } from "~/shared/server/reader-backend"

/** Fetches sales points that have the listing, those of the visitor's province first; null when unknown. */
export const fetchNearby = createServerFn({ method: "GET" })
  .validator((input: { handle: string; locale: Locale }) => ({
    handle: asText(input?.handle, 250),
    locale: asLocale(input?.locale),
  }))
  .handler(async ({ data }): Promise<NearbyPoint[] | null> => {
    const answer = await readerBackend(data.locale)("listNearbyPoints", { params: { handle: data.handle } })
    if (!answer.ok) return null
    const own = rememberedPlace()?.provinceCode
    return answer.value.points.toSorted(
      (a, b) => Number(b.provinceCode === own) - Number(a.provinceCode === own),
    )
  })
