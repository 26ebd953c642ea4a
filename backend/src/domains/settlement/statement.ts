import type { MedusaContainer } from "@medusajs/framework/types"
import type { DownloadFile } from "@ocop/contracts"
import { DAY_MS, endOfVietnamDay, formatDateVi, startOfVietnamDay } from "@ocop/vietnam-time"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../shared/database"
import { workbookOf } from "../../shared/spreadsheets/workbook"

const LONGEST_DAYS = 366

export interface StatementRow {
  readonly at: Date
  readonly kind: string
  readonly code: string
  readonly goods: number
  readonly commission: number
  readonly tax: number
  /** Change of the balance. */
  readonly net: number
}

export interface Statement {
  readonly producerName: string
  readonly taxCode: string | null
  readonly from: string
  readonly until: string
  readonly opening: number
  readonly rows: readonly StatementRow[]
  readonly closing: number
}

/** Labels of the statement: a Vietnamese document, whatever the language of the user interface. */
const kinds: Readonly<Record<string, string>> = {
  sold: "Bán hàng",
  ended: "Hủy, trả hàng",
  charged: "Hoàn tiền",
  frozen: "Chi trả",
  settled: "Chi không thành, trả lại",
  own_delivery: "Phí giao hàng tự chở",
  paid_directly: "Khách trả thẳng",
  refunded_directly: "Chủ thể hoàn cho khách",
}

export const kindText = (kind: string): string => kinds[kind] ?? kind

/**
 * A producer's statement for a period: opening balance, each movement of what is owed to it, closing balance.
 *
 * @param until the last day, inclusive
 * @throws ProblemError `statement_period_too_long` for an empty period or one longer than a year
 */
export async function readStatement(
  container: MedusaContainer,
  producerId: string,
  from: string,
  until: string,
): Promise<Statement> {
  const start = startOfVietnamDay(from)
  const end = endOfVietnamDay(until)
  const days = (end.getTime() - start.getTime()) / DAY_MS
  if (!(days >= 1 && days <= LONGEST_DAYS)) throw new ProblemError("statement_period_too_long")
  const database = databaseOf(container)
  const own = `po.party = :producer and po.account in ('producer_held', 'producer_payable')`
  const [before] = await rowsOf<{ balance: string }>(
    database,
    `select coalesce(-sum(po.amount), 0) as balance from settlement_posting po
       join settlement_entry e on e.id = po.entry_id where ${own} and e.occurred_at < :start`,
    { producer: producerId, start },
  )
  const rows = await rowsOf<
    { at: Date; kind: string; code: string } & Record<"net" | "commission" | "tax", string>
  >(
    database,
    `select e.occurred_at as at, e.step as kind, coalesce(p.code, l.code, e.source_id) as code,
            coalesce(-sum(po.amount) filter (where ${own}), 0) as net,
            coalesce(-sum(po.amount) filter (
              where po.account in ('platform_commission', 'point_commission')), 0) as commission,
            coalesce(-sum(po.amount) filter (where po.account in ('tax_vat', 'tax_pit')), 0) as tax
       from settlement_entry e
       join settlement_posting po on po.entry_id = e.id
       left join settlement_producer_order p on p.id = e.part_id
       left join payout_batch_line l on e.source_type = 'batch_line' and l.id = e.source_id
      where e.occurred_at >= :start and e.occurred_at < :end and e.step <> 'released'
        and e.id in (select po.entry_id from settlement_posting po where ${own})
      group by e.id, e.occurred_at, e.step, p.code, l.code, e.source_id
     having coalesce(-sum(po.amount) filter (where ${own}), 0) <> 0
      order by e.occurred_at, e.id`,
    { producer: producerId, start, end },
  )
  const [producer] = await rowsOf<{ name: string; tax_code: string | null }>(
    database,
    "select name, tax_code from producer where id = ?",
    [producerId],
  )
  const shown = rows.map((row) => {
    const [net, commission, tax] = [Number(row.net), Number(row.commission), Number(row.tax)]
    const goods = ["sold", "ended", "charged"].includes(row.kind) ? net + commission + tax : 0
    return { at: row.at, kind: row.kind, code: row.code, goods, commission, tax, net }
  })
  const opening = Number(before?.balance ?? 0)
  return {
    producerName: producer?.name ?? producerId,
    taxCode: producer?.tax_code ?? null,
    from,
    until,
    opening,
    rows: shown,
    closing: shown.reduce((sum, row) => sum + row.net, opening),
  }
}

export const periodText = ({ from, until: lastDay }: Statement): string =>
  `${formatDateVi(from)} – ${formatDateVi(lastDay)}`

export function statementWorkbook(statement: Statement): Promise<DownloadFile> {
  return workbookOf(
    `sao-ke-${statement.from}-${statement.until}.xlsx`,
    "Sao kê",
    [
      ["Sao kê tiền bán hàng"],
      [statement.producerName],
      [`Mã số thuế: ${statement.taxCode ?? "chưa khai"}`],
      [`Kỳ: ${periodText(statement)}`],
      ["Số dư đầu kỳ", statement.opening],
      ["Số dư cuối kỳ", statement.closing],
      [null],
    ],
    [
      { heading: "Ngày", width: 16, value: (row) => formatDateVi(row.at) },
      { heading: "Nội dung", width: 26, value: (row) => kindText(row.kind) },
      { heading: "Mã", width: 22, value: (row) => row.code },
      { heading: "Tiền hàng", width: 16, value: (row) => row.goods },
      { heading: "Hoa hồng", width: 14, value: (row) => -row.commission },
      { heading: "Thuế khấu trừ", width: 14, value: (row) => -row.tax },
      { heading: "Số dư thay đổi", width: 16, value: (row) => row.net },
    ],
    statement.rows,
  )
}
