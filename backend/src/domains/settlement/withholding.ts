import type { MedusaContainer } from "@medusajs/framework/types"
import type { DownloadFile, WithholdingReport } from "@ocop/contracts"
import { inForce, taxFreeRevenues } from "@ocop/money"
import { addMonths, startOfVietnamDay } from "@ocop/vietnam-time"
import { databaseOf, rowsOf } from "../../shared/database"
import { workbookOf } from "../../shared/spreadsheets/workbook"

interface Row {
  producer_id: string
  name: string | null
  tax_code: string | null
  seller_type: string
  revenue: string
  vat: string
  pit: string
  of_year: string
}

/**
 * Tax withheld in a month, by producer. Reversals are set off in the month in which they happen, whenever the sale
 * was, as the decree requires.
 *
 * @param month `2026-11`, in Vietnam's time
 */
export async function withholdingReport(
  container: MedusaContainer,
  month: string,
): Promise<WithholdingReport> {
  const database = databaseOf(container)
  const from = startOfVietnamDay(`${month}-01`)
  const until = startOfVietnamDay(addMonths(`${month}-01`, 1))
  const year = startOfVietnamDay(`${month.slice(0, 4)}-01-01`)
  const rows = await rowsOf<Row>(
    database,
    `with moved as (
       select p.producer_id, e.occurred_at, po.account, po.amount
         from settlement_entry e
         join settlement_producer_order p on p.id = e.part_id
         join settlement_posting po on po.entry_id = e.id
        where e.step in ('sold', 'ended', 'charged')
          and e.occurred_at >= :year and e.occurred_at < :until
          and po.account in ('producer_held', 'producer_payable', 'platform_commission', 'point_commission',
                             'tax_vat', 'tax_pit'))
     select m.producer_id, pr.name, pr.tax_code,
            (select sp.seller_type from settlement_producer_order sp where sp.producer_id = m.producer_id
              order by sp.placed_at desc limit 1) as seller_type,
            coalesce(-sum(m.amount) filter (where m.occurred_at >= :from), 0) as revenue,
            coalesce(-sum(m.amount) filter (where m.account = 'tax_vat' and m.occurred_at >= :from), 0) as vat,
            coalesce(-sum(m.amount) filter (where m.account = 'tax_pit' and m.occurred_at >= :from), 0) as pit,
            -sum(m.amount) as of_year
       from moved m left join producer pr on pr.id = m.producer_id
      group by m.producer_id, pr.name, pr.tax_code
     having bool_or(m.account in ('tax_vat', 'tax_pit') and m.occurred_at >= :from)
      order by pr.name, m.producer_id`,
    { from, until, year },
  )
  const bases = await rowsOf<{ basis: string }>(
    database,
    `select distinct l.tax_basis as basis from settlement_producer_order p join settlement_producer_order_line l on l.part_id = p.id
      where p.sold_at >= ? and p.sold_at < ? and l.vat_rate + l.pit_rate > 0 order by 1`,
    [from, until],
  )
  const free = inForce(taxFreeRevenues, from)
  const shown = rows.map((row) => ({
    producerId: row.producer_id,
    name: row.name ?? row.producer_id,
    taxCode: row.tax_code,
    sellerType: row.seller_type,
    revenue: Number(row.revenue),
    vat: Number(row.vat),
    pit: Number(row.pit),
    revenueOfYear: Number(row.of_year),
    belowTaxFree: free !== null && Number(row.of_year) <= free.dongPerYear,
  }))
  const sum = (of: (row: (typeof shown)[number]) => number) => shown.reduce((all, row) => all + of(row), 0)
  return {
    month,
    rows: shown,
    totals: { revenue: sum((row) => row.revenue), vat: sum((row) => row.vat), pit: sum((row) => row.pit) },
    taxFreeRevenue: free?.dongPerYear ?? null,
    bases: bases.map((row) => row.basis),
  }
}

export function withholdingWorkbook(report: WithholdingReport): Promise<DownloadFile> {
  return workbookOf(
    `khau-tru-thue-${report.month}.xlsx`,
    `Tháng ${report.month}`,
    [
      ["Bảng kê thuế khấu trừ, nộp thay theo Nghị định 117/2025/NĐ-CP"],
      [`Kỳ: ${report.month}`],
      ["Căn cứ: " + (report.bases.join("; ") || "không có")],
      [null],
    ],
    [
      { heading: "Chủ thể", width: 40, value: (row) => row.name },
      { heading: "Mã số thuế", width: 18, value: (row) => row.taxCode },
      { heading: "Loại hình", width: 20, value: (row) => row.sellerType },
      { heading: "Doanh thu trong kỳ", width: 20, value: (row) => row.revenue },
      { heading: "Thuế GTGT", width: 16, value: (row) => row.vat },
      { heading: "Thuế TNCN", width: 16, value: (row) => row.pit },
      { heading: "Doanh thu từ đầu năm", width: 22, value: (row) => row.revenueOfYear },
    ],
    report.rows,
  )
}
