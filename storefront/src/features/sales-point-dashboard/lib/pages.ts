/** Addresses of the pages. */
export const PAGES = {
  home: "/diem-ban-hang",
  stock: "/diem-ban-hang/hang-hoa",
  /** Reached from the goods. */
  shelfLabels: "/diem-ban-hang/the-ke",
  /** Reached from the goods. */
  stockLists: "/diem-ban-hang/danh-sach-hang",
  handedOver: "/diem-ban-hang/da-trao",
  terminals: "/diem-ban-hang/quay",
  consignment: "/diem-ban-hang/ky-gui",
  discrepancies: "/diem-ban-hang/chenh-lech",
} as const

/** Query parameter of the stock list whose report is open. */
export const OPEN_LIST = "ma"
