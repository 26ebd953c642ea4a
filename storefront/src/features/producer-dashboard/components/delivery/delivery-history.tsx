import type { DeliveryVersions } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { timeWords } from "~/shared/dashboard/time-words"
import { Section } from "~/shared/ui/section"
import { deliveryVersionsQuery } from "../../api/delivery"
import { BANDS, bandWords } from "../../lib/delivery-draft"

type Version = DeliveryVersions["versions"][number]

/** How a version differs from the platform's tariff, in one line. */
function versionWords({ bands, freeFromDong, pickup }: Version): string {
  const own = BANDS.flatMap((band) => {
    const price = bands[band]
    return price ? [`${bandWords[band]().toLocaleLowerCase("vi")} ${formatDong(price.baseDong)}`] : []
  })
  const parts = [
    own.length > 0 ? m.delivery_terms_history_own({ bands: own.join(", ") }) : null,
    freeFromDong === null ? null : m.delivery_terms_history_free({ amount: formatDong(freeFromDong) }),
    pickup ? m.delivery_terms_history_pickup() : null,
  ].filter((words) => words !== null)
  return parts.length > 0 ? parts.join(" · ") : m.delivery_terms_history_plain()
}

/** Who changed the terms when, the latest first. */
export function DeliveryHistory({ version }: { version: number }) {
  return (
    <Section title={m.delivery_terms_history()}>
      <QueryView query={useQuery(deliveryVersionsQuery(version))}>
        {({ versions }) =>
          versions.length === 0 ? (
            <p className="text-soft">{m.delivery_terms_history_none()}</p>
          ) : (
            <ol className="grid gap-3">
              {versions.map((one) => (
                <li key={one.version} className="border-l-3 border-line pl-3">
                  <p className="font-bold">
                    {m.delivery_terms_changed_by({
                      version: String(one.version),
                      name: one.by,
                      time: timeWords(one.at),
                    })}
                  </p>
                  <p className="text-sm text-soft">{versionWords(one)}</p>
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </Section>
  )
}
