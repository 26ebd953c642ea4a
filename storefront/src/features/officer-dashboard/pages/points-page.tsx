import type { OfficerPoint, StockAudit } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { countWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { auditStock, pointsQuery } from "../api/points"
import { problemWords } from "../lib/words"

/** Sales points of the officer's province: what they turn over, and where somebody has to look. */
export function PointsPage() {
  const list = useWholeList({ query: useQuery({ ...pointsQuery, select: ({ points }) => points }) })
  return (
    <Page title={m.point_business_officer_nav()} text={m.point_business_officer_text()}>
      <ListTable
        label={m.point_business_officer_nav()}
        list={list}
        keyOf={({ id }) => id}
        cardsClass="md:grid-cols-2 lg:grid-cols-3"
        card={(point) => <PointCard point={point} />}
        empty={<p className="text-soft">{m.point_business_officer_none()}</p>}
      />
      <Audit />
    </Page>
  )
}

function PointCard({ point }: { point: OfficerPoint }) {
  const facts: [string, string][] = [
    [m.point_business_officer_counter(), formatDong(point.counterTurnover)],
    [m.point_business_officer_pickup(), formatDong(point.pickupTurnover)],
    [m.point_business_officer_kinds(), countWords(point.kinds)],
    [m.point_business_officer_open(), countWords(point.openDiscrepancies)],
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
        <p className="text-sm text-soft">{m.point_business_officer_closed()}</p>
      )}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {point.overdueDiscrepancies > 0 ? (
          <Tag tone="bad">
            {m.point_business_officer_overdue({ count: countWords(point.overdueDiscrepancies) })}
          </Tag>
        ) : null}
        {point.silentTerminals > 0 ? (
          <Tag tone="bad">
            {m.point_business_officer_silent({ count: countWords(point.silentTerminals) })}
          </Tag>
        ) : null}
        {point.missingOperations > 0 ? (
          <Tag tone="bad">
            {m.point_business_officer_missing({ count: countWords(point.missingOperations) })}
          </Tag>
        ) : null}
      </p>
    </li>
  )
}

function Audit() {
  const { run, busy, problem, value } = useCommand(auditStock)
  return (
    <Section title={m.point_business_officer_audit()}>
      <div className="grid justify-items-start gap-3">
        <p className="text-soft">{m.point_business_officer_audit_text()}</p>
        <Button look="secondary" disabled={busy} onClick={() => run()}>
          {m.point_business_officer_audit_run()}
        </Button>
        {problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null}
        {value ? <AuditWords audit={value} /> : null}
      </div>
    </Section>
  )
}

function AuditWords({ audit: { checked, rows } }: { audit: StockAudit }) {
  return rows.length === 0 ? (
    <Notice tone="success">
      {m.point_business_officer_audit_good({
        levels: countWords(checked.levels),
        movements: countWords(checked.movements),
        operations: countWords(checked.operations),
      })}
    </Notice>
  ) : (
    <Notice tone="error">{m.point_business_officer_audit_bad({ count: countWords(rows.length) })}</Notice>
  )
}
