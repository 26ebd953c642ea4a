import type { DeliveryVersions } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { Section } from "~/shared/ui/section"
import { listDeliveryVersions } from "../../api/delivery"
import { BANDS, bandWords } from "../../lib/delivery-draft"
import { Read } from "../failure"

type Version = DeliveryVersions["versions"][number]

/** What a version says beside the platform's tariff, in one line. */
function versionWords({ bands, freeFromDong, pickup }: Version): string {
  const own = BANDS.flatMap((band) => {
    const price = bands[band]
    return price ? [`${bandWords[band]().toLocaleLowerCase("vi")} ${formatDong(price.baseDong)}`] : []
  })
  const said = [
    own.length > 0 ? m.delivery_terms_history_own({ bands: own.join(", ") }) : null,
    freeFromDong === null ? null : m.delivery_terms_history_free({ amount: formatDong(freeFromDong) }),
    pickup ? m.delivery_terms_history_pickup() : null,
  ].filter((words) => words !== null)
  return said.length > 0 ? said.join(" · ") : m.delivery_terms_history_plain()
}

/** Who changed the terms when, the latest first. */
export function DeliveryHistory({ version }: { version: number }) {
  const { reading, reload } = useRead<DeliveryVersions>(`delivery-versions ${String(version)}`, (signal) =>
    listDeliveryVersions(signal),
  )
  return (
    <Section title={m.delivery_terms_history()}>
      <Read reading={reading} onRetry={reload}>
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
      </Read>
    </Section>
  )
}
