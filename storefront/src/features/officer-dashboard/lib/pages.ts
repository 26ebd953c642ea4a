/** Addresses of the pages. */
export const PAGES = {
  home: "/van-phong",
  producers: "/van-phong/chu-the",
  listings: "/van-phong/san-pham",
  imports: "/van-phong/nhap-danh-sach",
  certificates: "/van-phong/giay-chung-nhan",
  points: "/van-phong/diem-ban",
  moderation: "/van-phong/kiem-duyet",
} as const

/** Query parameter of the producer whose application is open. */
export const OPEN_PRODUCER = "xem"
/** Query parameter of the import whose report is open. */
export const OPEN_IMPORT = "lan"
/** Query parameter of the words that are looked for. */
export const TEXT = "q"
