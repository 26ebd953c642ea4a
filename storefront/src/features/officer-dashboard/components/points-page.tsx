import type { OfficerPoint, Problem, StockAudit } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { auditStock, listPoints } from "../api/points"
import { problemWords } from "../lib/words"
import { Failure, RowSkeletons } from "./failure"

/** Sales points of the officer's province: what they turn over, and where somebody has to look. */
export function PointsPage() {
  useTitle(m.pb_officer_nav())
  const { reading, reload } = useRead<{ points: OfficerPoint[] }>("points", (signal) => listPoints(signal))
  return (
    <>
      <h1 className="mb-1 text-2xl">{m.pb_officer_nav()}</h1>
      <p className="mb-4 max-w-prose text-soft">{m.pb_officer_text()}</p>
      {reading.state === "reading" ? <RowSkeletons /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {reading.state === "ready" && reading.value.points.length === 0 ? (
        <p className="text-soft">{m.pb_officer_none()}</p>
      ) : null}
      {reading.state === "ready" ? (
        <ul className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
          {reading.value.points.map((point) => (
            <Point key={point.id} point={point} />
          ))}
        </ul>
      ) : null}
      <Audit />
    </>
  )
}

function Point({ point }: { point: OfficerPoint }) {
  const facts: [string, string][] = [
    [m.pb_officer_counter(), formatDong(point.counterTurnover)],
    [m.pb_officer_pickup(), formatDong(point.pickupTurnover)],
    [m.pb_officer_kinds(), countWords(point.kinds)],
    [m.pb_officer_open(), countWords(point.openDiscrepancies)],
  ]
  return (
    <li className="grid content-start gap-3 rounded-card border border-line bg-sheet p-4">
      <h2 className="text-lg">{point.name}</h2>
      {point.sells ? (
        <dl className="grid gap-1 text-sm">
          {facts.map(([label, value]) => (
            <div key={label} className="flex justify-between gap-4">
              <dt className="text-soft">{label}</dt>
              <dd className="font-bold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-sm text-soft">{m.pb_officer_closed()}</p>
      )}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {point.overdueDiscrepancies > 0 ? (
          <Tag tone="bad">{m.pb_officer_overdue({ count: countWords(point.overdueDiscrepancies) })}</Tag>
        ) : null}
        {point.silentTerminals > 0 ? (
          <Tag tone="bad">{m.pb_officer_silent({ count: countWords(point.silentTerminals) })}</Tag>
        ) : null}
        {point.missingOperations > 0 ? (
          <Tag tone="bad">{m.pb_officer_missing({ count: countWords(point.missingOperations) })}</Tag>
        ) : null}
      </p>
    </li>
  )
}

function Audit() {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<StockAudit | Problem | null>(null)
  const run = async () => {
    setBusy(true)
    const result = await auditStock()
    setBusy(false)
    setTold(result.ok ? result.value : result.problem)
  }
  return (
    <Section title={m.pb_officer_audit()}>
      <div className="grid justify-items-start gap-3">
        <p className="text-soft">{m.pb_officer_audit_text()}</p>
        <Button look="secondary" disabled={busy} onClick={() => void run()}>
          {m.pb_officer_audit_run()}
        </Button>
        {told ? <AuditWords told={told} /> : null}
      </div>
    </Section>
  )
}

function AuditWords({ told }: { told: StockAudit | Problem }) {
  if ("code" in told) return <Notice tone="error">{problemWords(told)}</Notice>
  const { checked, rows } = told
  return rows.length === 0 ? (
    <Notice tone="success">
      {m.pb_officer_audit_good({
        levels: countWords(checked.levels),
        movements: countWords(checked.movements),
        operations: countWords(checked.operations),
      })}
    </Notice>
  ) : (
    <Notice tone="error">{m.pb_officer_audit_bad({ count: countWords(rows.length) })}</Notice>
  )
}
