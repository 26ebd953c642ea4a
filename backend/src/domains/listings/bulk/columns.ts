import { foldKey } from "@ocop/ocop"

/** Columns of a workbook of listings, in order. The key of a column is its path in the body of a listing. */
export const listingColumns = [
  {
    key: "id",
    heading: "Mã sản phẩm",
    width: 34,
    note: "Để trống khi thêm mới; giữ nguyên khi sửa tệp đã xuất.",
  },
  { key: "title", heading: "Tên sản phẩm", width: 36, note: "Bắt buộc, 3–160 ký tự. Mỗi tên một dòng." },
  { key: "setNumber", heading: "Bộ sản phẩm", width: 30, note: "Bắt buộc: số 1–26 hoặc tên bộ ở bảng dưới." },
  { key: "unit", heading: "Quy cách", width: 18, note: "Ví dụ: chai 500 ml. Tối đa 60 ký tự." },
  {
    key: "priceDong",
    heading: "Giá bán (đồng)",
    width: 16,
    note: "Từ 500 đồng, ví dụ 120.000 hoặc 120k. Trống: liên hệ.",
  },
  {
    key: "weightGrams",
    heading: "Khối lượng (gam)",
    width: 16,
    note: "Cả bao bì, ví dụ 700 g hoặc 1,5 kg. Số không có đơn vị là gam.",
  },
  {
    key: "stock",
    heading: "Tồn tại nhà",
    width: 14,
    note: "Số nguyên từ 0. Trống: mới là 0, cũ giữ nguyên.",
  },
  { key: "story", heading: "Giới thiệu", width: 50, note: "Tối đa 4.000 ký tự." },
  {
    key: "videoUrl",
    heading: "Video",
    width: 30,
    note: "Liên kết https của YouTube, Vimeo, TikTok, Facebook.",
  },
  { key: "label.origin", heading: "Xuất xứ", width: 24, note: "Tối đa 200 ký tự." },
  { key: "label.netContent", heading: "Định lượng", width: 16, note: "Tối đa 80 ký tự." },
  { key: "label.ingredients", heading: "Thành phần", width: 40, note: "Tối đa 2.000 ký tự." },
  { key: "label.usage", heading: "Hướng dẫn sử dụng", width: 40, note: "Tối đa 1.000 ký tự." },
  { key: "label.storage", heading: "Bảo quản", width: 30, note: "Tối đa 500 ký tự." },
  { key: "label.warning", heading: "Cảnh báo", width: 30, note: "Tối đa 500 ký tự." },
  {
    key: "label.shelfLifeDays",
    heading: "Hạn sử dụng (ngày)",
    width: 16,
    note: "Ví dụ 730 ngày, 24 tháng hoặc 2 năm.",
  },
  { key: "label.alcoholPercent", heading: "Độ cồn (%)", width: 12, note: "Chỉ đồ uống có cồn, ví dụ 29,5." },
  {
    key: "photos",
    heading: "Ảnh (tên tệp)",
    width: 30,
    note: "Tên tệp trong .zip, cách nhau bằng dấu chấm phẩy.",
  },
] as const

export type ColumnKey = (typeof listingColumns)[number]["key"]

const byHeading = new Map<string, ColumnKey>(
  listingColumns.map(({ heading, key }) => [foldKey(heading), key]),
)

export const headingOf = (key: string): string =>
  listingColumns.find((column) => column.key === key)?.heading ?? ""

/** Position of each known column in a header row; null when the row is no header. */
export function readHeadings(cells: readonly string[]): ReadonlyMap<ColumnKey, number> | null {
  const found = new Map<ColumnKey, number>()
  cells.forEach((cell, index) => {
    const key = byHeading.get(foldKey(cell))
    if (key && !found.has(key)) found.set(key, index)
  })
  return found.has("title") && found.has("setNumber") ? found : null
}
