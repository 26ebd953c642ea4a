import type { ConsignmentOwed, ConsignmentSettlement, PointConsignment } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { readConsignment } from "../api/business"
import { Read } from "./failure"
import { SettleDialog } from "./settle-dialog"

/** What the point owes each producer for goods on consignment, and what it has settled. */
export function ConsignmentPage() {
  useTitle(m.pb_nav_consignment())
  const { reading, reload } = useRead<PointConsignment>("consignment", (signal) => readConsignment(signal))
  const [settling, setSettling] = useState<ConsignmentOwed | null>(null)
  const close = () => {
    setSettling(null)
    reload()
  }
  return (
    <>
      <h1 className="mb-1 text-2xl">{m.pb_nav_consignment()}</h1>
      <p className="mb-4 text-soft">{m.pb_consignment_text()}</p>
      <Read reading={reading} onRetry={reload}>
        {({ owed, settlements }) => (
          <>
            {owed.length === 0 ? (
              <p className="text-soft">{m.pb_owed_none()}</p>
            ) : (
              <ul className="grid gap-3 lg:grid-cols-2">
                {owed.map((one) => (
                  <Owed key={one.producerId} one={one} onSettle={() => setSettling(one)} />
                ))}
              </ul>
            )}
            <Section title={m.pb_settled_title()}>
              {settlements.length === 0 ? (
                <p className="text-soft">{m.pb_settled_none()}</p>
              ) : (
                <ul className="grid gap-2">
                  {settlements.map((one) => (
                    <Settled key={one.id} one={one} />
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Read>
      {settling ? <SettleDialog owed={settling} onClose={close} /> : null}
    </>
  )
}

function Owed({ one, onSettle }: { one: ConsignmentOwed; onSettle: () => void }) {
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet p-4">
      <div>
        <p className="font-bold break-words">{one.producerName}</p>
        {one.oldest ? (
          <p className="text-sm text-soft">
            {m.pb_owed_pieces({ count: countWords(one.pieces), time: timeWords(one.oldest) })}
          </p>
        ) : null}
      </div>
      <dl className="grid gap-1 text-sm">
        <Sum label={m.pb_owed_sold()} dong={one.sold} />
        {one.returned > 0 ? <Sum label={m.pb_owed_returned()} dong={-one.returned} /> : null}
        <Sum label={m.pb_owed()} dong={one.owed} strong />
      </dl>
      <Button onClick={onSettle}>{m.pb_settle()}</Button>
    </li>
  )
}

function Sum({ label, dong, strong = false }: { label: string; dong: number; strong?: boolean }) {
  return (
    <div className={`flex justify-between gap-4 ${strong ? "text-lg font-bold" : ""}`}>
      <dt>{label}</dt>
      <dd className="tabular-nums">{formatDong(dong)}</dd>
    </div>
  )
}

function Settled({ one }: { one: ConsignmentSettlement }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="min-w-0">
        <p className="font-bold break-words">{one.producerName}</p>
        <p className="text-sm text-soft">
          {m.pb_settled_by({ name: one.settledBy, time: timeWords(one.settledAt) })}
          {one.reference ? ` · ${one.reference}` : null}
        </p>
      </div>
      <div className="text-right">
        <p className="font-bold tabular-nums">{formatDong(one.amount)}</p>
        {one.commission > 0 ? (
          <p className="text-sm text-soft">{m.pb_settled_kept({ amount: formatDong(one.commission) })}</p>
        ) : null}
      </div>
    </li>
  )
}
