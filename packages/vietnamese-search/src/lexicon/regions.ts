/**
 * Regions as people name them, with the provinces of today (codes of Decision 19/2025/QĐ-TTg) that lie in them wholly
 * or for the greater part. "Tây Bắc" and "miền Tây" are customary, not administrative.
 */
export const regions: ReadonlyArray<{
  label: string
  names: readonly string[]
  provinceCodes: readonly string[]
}> = [
  { label: "Tây Bắc", names: ["tay bac", "vung tay bac"], provinceCodes: ["11", "12", "14", "15", "25"] },
  {
    label: "Đông Bắc",
    names: ["dong bac", "vung dong bac", "viet bac"],
    provinceCodes: ["04", "08", "19", "20", "22", "24"],
  },
  {
    label: "Miền núi phía Bắc",
    names: ["mien nui phia bac", "vung cao phia bac", "vung cao"],
    provinceCodes: ["04", "08", "11", "12", "14", "15", "19", "20", "25"],
  },
  {
    label: "Đồng bằng sông Hồng",
    names: ["dong bang song hong", "bac bo"],
    provinceCodes: ["01", "22", "24", "31", "33", "37"],
  },
  {
    label: "Miền Trung",
    names: ["mien trung", "trung bo"],
    provinceCodes: ["38", "40", "42", "44", "46", "48", "51", "56"],
  },
  { label: "Tây Nguyên", names: ["tay nguyen", "cao nguyen"], provinceCodes: ["51", "52", "66", "68"] },
  { label: "Đông Nam Bộ", names: ["dong nam bo", "mien dong nam bo"], provinceCodes: ["75", "79", "80"] },
  {
    label: "Miền Tây",
    names: [
      "mien tay",
      "mien tay nam bo",
      "tay nam bo",
      "dong bang song cuu long",
      "dbscl",
      "mekong",
      "mekong delta",
    ],
    provinceCodes: ["82", "86", "91", "92", "96"],
  },
]
