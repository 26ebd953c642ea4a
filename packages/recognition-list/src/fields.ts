import { fold } from "./text.js"
import type { ListField } from "./types.js"

/** Headings as provinces write them, folded (no marks, lower case). Order is priority for prefix matches. */
const HEADINGS: [ListField, string[]][] = [
  ["ordinal", ["stt", "tt", "so tt", "so thu tu"]],
  [
    "productName",
    [
      "ten san pham",
      "san pham",
      "san pham ocop",
      "ten sp",
      "ten hang hoa",
      "product name",
      "product",
      "ten san pham ocop",
      "ten san pham dich vu",
      "ten goi san pham",
    ],
  ],
  [
    "producerType",
    [
      "loai hinh",
      "loai hinh chu the",
      "loai chu the",
      "loai hinh to chuc",
      "loai hinh san xuat",
      "loai hinh kinh te",
      "producer type",
      "hinh thuc to chuc",
    ],
  ],
  [
    "producerName",
    [
      "chu the",
      "ten chu the",
      "chu the san xuat",
      "ten chu the san xuat",
      "chu the ocop",
      "don vi san xuat",
      "co so san xuat",
      "ten co so",
      "ten don vi",
      "don vi",
      "nha san xuat",
      "ten nha san xuat",
      "doanh nghiep",
      "to chuc ca nhan",
      "ten to chuc ca nhan",
      "producer name",
      "producer",
      "ten doanh nghiep",
      "chu the san pham",
      "don vi chu the",
      "ten co so san xuat",
      "ten don vi san xuat",
      "chu so huu",
    ],
  ],
  ["productSet", ["bo san pham", "product set", "phan nhom", "nhom bo san pham", "bo sp"]],
  [
    "productGroup",
    [
      "nhom",
      "nhom san pham",
      "nganh",
      "nganh hang",
      "nganh nhom",
      "product group",
      "nhom nganh",
      "nhom nganh hang",
      "linh vuc",
      "loai san pham",
    ],
  ],
  [
    "commune",
    [
      "xa",
      "phuong",
      "xa phuong",
      "xa phuong thi tran",
      "xa thi tran",
      "xa phuong dac khu",
      "ten xa",
      "commune",
      "ward",
      "cap xa",
      "dia ban xa",
    ],
  ],
  [
    "district",
    [
      "huyen",
      "quan",
      "quan huyen",
      "huyen thi xa thanh pho",
      "huyen thanh pho",
      "huyen thi",
      "huyen tx tp",
      "quan huyen thi xa",
      "district",
      "cap huyen",
      "ten huyen",
      "huyen thi thanh pho",
      "huyen thi xa",
    ],
  ],
  [
    "province",
    ["tinh", "tinh thanh", "tinh thanh pho", "province", "ten tinh", "province now", "tinh tp", "thanh pho"],
  ],
  ["address", ["dia chi cu the", "thon", "thon ban", "thon ap", "thon xom", "so nha", "address line"]],
  [
    "place",
    [
      "dia chi",
      "dia phuong",
      "dia ban",
      "noi san xuat",
      "dia diem",
      "place text",
      "place",
      "address",
      "dia chi san xuat",
      "dia chi chu the",
      "dia danh",
      "noi san xuat kinh doanh",
    ],
  ],
  [
    "star",
    [
      "hang sao",
      "so sao",
      "sao",
      "phan hang",
      "xep hang",
      "hang",
      "hang sao ocop",
      "stars",
      "star",
      "star level",
      "ket qua phan hang",
      "ket qua xep hang",
      "xep hang sao",
      "hang sao duoc cong nhan",
      "dat hang",
      "ket qua",
      "cap sao",
      "phan hang sao",
      "rating",
    ],
  ],
  ["star1", ["1 sao"]],
  ["star2", ["2 sao"]],
  ["star3", ["3 sao"]],
  ["star4", ["4 sao"]],
  ["star5", ["5 sao"]],
  [
    "decisionDate",
    [
      "ngay quyet dinh",
      "ngay qd",
      "ngay ban hanh",
      "ngay cong nhan",
      "ngay ky",
      "decision date",
      "ngay ban hanh quyet dinh",
      "ngay thang quyet dinh",
      "ngay cap",
      "ngay",
      "quyet dinh ngay",
    ],
  ],
  [
    "decisionNo",
    [
      "so quyet dinh",
      "quyet dinh",
      "so qd",
      "qd cong nhan",
      "quyet dinh so",
      "quyet dinh cong nhan",
      "decision no",
      "decision",
      "decision number",
      "so quyet dinh cong nhan",
      "van ban cong nhan",
      "so hieu quyet dinh",
    ],
  ],
  [
    "year",
    [
      "nam cong nhan",
      "nam",
      "nam danh gia",
      "year",
      "recognition year",
      "nam dat",
      "nam xep hang",
      "nam phan hang",
      "nam duoc cong nhan",
    ],
  ],
  [
    "price",
    [
      "gia ban",
      "gia",
      "don gia",
      "gia niem yet",
      "price vnd",
      "price",
      "gia ban le",
      "gia san pham",
      "gia tham khao",
    ],
  ],
  ["unit", ["don vi tinh", "dvt", "unit"]],
  [
    "weight",
    [
      "khoi luong",
      "trong luong",
      "khoi luong tinh",
      "quy cach",
      "quy cach dong goi",
      "weight",
      "net weight",
      "khoi luong quy cach",
      "dung tich",
      "quy cach san pham",
    ],
  ],
  ["barcode", ["ma vach", "ma so ma vach", "barcode", "ean", "gtin", "ma vach san pham"]],
  [
    "certificateCode",
    [
      "so giay chung nhan",
      "ma giay chung nhan",
      "ma chung nhan",
      "so chung nhan",
      "certificate code",
      "certificate no",
      "so gcn",
      "ma so giay chung nhan",
      "ma san pham",
      "ma so san pham",
      "giay chung nhan",
    ],
  ],
  ["source", ["nguon", "nguon tin", "source", "duong dan", "link"]],
  ["confidence", ["do tin cay", "confidence"]],
]

const EXACT = new Map<string, ListField>(
  HEADINGS.flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)
/** Longest first, so that "nam cong nhan" wins over "nam". One-word names never match as a prefix. */
const PREFIXES = [...EXACT].filter(([name]) => name.includes(" ")).sort(([a], [b]) => b.length - a.length)

export interface HeadingMatch {
  field: ListField
  /** 2 for a known heading, 1 for one that only begins like a known heading. */
  certainty: 1 | 2
}

/** What a heading means, or `null`. Marks, case, brackets ("Giá bán (đồng)") and punctuation do not matter. */
export function matchHeading(label: string): HeadingMatch | null {
  if (label.length > 120) return null
  const whole = fold(label)
  const bare = fold(label.replace(/\([^()]*\)/g, " "))
  const exact = EXACT.get(whole) ?? EXACT.get(bare)
  if (exact) return { field: exact, certainty: 2 }
  const prefix = PREFIXES.find(([name]) => bare.startsWith(`${name} `) && bare.length <= name.length + 30)
  return prefix ? { field: prefix[1], certainty: 1 } : null
}
