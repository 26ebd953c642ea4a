import { province } from "@ocop/places/provinces"
import { m } from "~/paraglide/messages"
import { csvText, saveFile } from "~/shared/dashboard/csv"

/** Columns of a recognition list as officers write it; the first five are what a star needs. */
export const columns = [
  { heading: "Tên sản phẩm", required: true, explained: m.officer_dashboard_column_product },
  { heading: "Chủ thể", required: true, explained: m.officer_dashboard_column_producer },
  { heading: "Loại hình", required: false, explained: m.officer_dashboard_column_legal_type },
  { heading: "Địa chỉ", required: true, explained: m.officer_dashboard_column_place },
  { heading: "Hạng sao", required: true, explained: m.officer_dashboard_column_star },
  { heading: "Số quyết định", required: true, explained: m.officer_dashboard_column_decision },
  { heading: "Ngày quyết định", required: true, explained: m.officer_dashboard_column_date },
  { heading: "Bộ sản phẩm", required: false, explained: m.officer_dashboard_column_set },
  { heading: "Giá bán", required: false, explained: m.officer_dashboard_column_price },
  { heading: "Đơn vị tính", required: false, explained: m.officer_dashboard_column_unit },
  { heading: "Khối lượng", required: false, explained: m.officer_dashboard_column_weight },
  { heading: "Mã vạch", required: false, explained: m.officer_dashboard_column_barcode },
] as const

/**
 * A small list that reads without an error. Its goods are made up; the headings stay Vietnamese in both languages,
 * because that is how lists are written.
 *
 * @param provinceCode the officer's, so that no row lies outside; Lào Cai for a central officer
 */
export function exampleList(provinceCode: string | null): string {
  const own = province(provinceCode ?? "15")
  const place = `${own?.type ?? "tỉnh"} ${own?.nameVi ?? "Lào Cai"}`
  return csvText([
    columns.map((column) => column.heading),
    [
      "Mật ong hoa rừng (ví dụ)",
      "HTX Ong Ví Dụ",
      "Hợp tác xã",
      place,
      "4 sao",
      "12/QĐ-UBND",
      "15/03/2026",
      "Mật ong",
      "250.000",
      "chai",
      "500 g",
      "",
    ],
    [
      "Chè xanh (ví dụ)",
      "Cơ sở Chè Ví Dụ",
      "Hộ kinh doanh",
      place,
      "3 sao",
      "12/QĐ-UBND",
      "15/03/2026",
      "Chè",
      "",
      "gói",
      "200 g",
      "",
    ],
  ])
}

export const saveExampleList = (provinceCode: string | null): void =>
  saveFile("danh-sach-cong-nhan-vi-du.csv", exampleList(provinceCode))
