import { absoluteUrl } from "~/shared/lib/seo"
import { clockText } from "~/shared/opening/clock-text"
import type { SalesPointView } from "./views"

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/** LocalBusiness data of a sales point. Illustrative values are left out for search engines. */
export function salesPointData(point: SalesPointView): Record<string, unknown> {
  const madeUp = new Set(point.illustrative)
  return {
    "@type": "Store",
    "@id": `${absoluteUrl(`/diem-ban/${point.handle}`, "vi")}#store`,
    name: point.name,
    url: absoluteUrl(`/diem-ban/${point.handle}`),
    ...(point.phone ? { telephone: point.phone.replace(/^0/, "+84") } : {}),
    ...(point.description ? { description: point.description } : {}),
    ...(point.operatorName
      ? { parentOrganization: { "@type": "Organization", name: point.operatorName } }
      : {}),
    address: {
      "@type": "PostalAddress",
      addressCountry: "VN",
      ...(point.provinceName ? { addressRegion: point.provinceName } : {}),
      ...(point.place ? { addressLocality: point.place } : {}),
      ...(point.address && !madeUp.has("address") ? { streetAddress: point.address } : {}),
    },
    ...(point.lat !== null && point.lng !== null && !madeUp.has("address")
      ? { geo: { "@type": "GeoCoordinates", latitude: point.lat, longitude: point.lng } }
      : {}),
    ...(point.openingHours.length > 0 && !madeUp.has("opening_hours")
      ? {
          openingHoursSpecification: point.openingHours.map(({ day, opens, closes }) => ({
            "@type": "OpeningHoursSpecification",
            dayOfWeek: DAYS[day - 1],
            opens: clockText(opens),
            // schema.org has no 24:00.
            closes: closes === 1440 ? "23:59" : clockText(closes),
          })),
        }
      : {}),
  }
}
