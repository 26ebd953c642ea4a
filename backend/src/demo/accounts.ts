/** Demo accounts. They exist only where `npm start` installed the demo data. */
export const demoAccounts = {
  operator: { role: "Quản trị nền tảng", email: "quantri@ocop.example", password: "ocop-demo-2026" },
  centralOfficer: {
    role: "Cán bộ trung ương",
    name: "Cán bộ minh hoạ (trung ương)",
    email: "canbo@ocop.example",
    password: "ocop-demo-2026",
    provinceCode: null,
  },
  provinceOfficer: {
    role: "Cán bộ tỉnh Lào Cai",
    name: "Cán bộ minh hoạ (Lào Cai)",
    email: "canbo.laocai@ocop.example",
    password: "ocop-demo-2026",
    provinceCode: "15",
  },
  producerOwner: {
    role: "Chủ cơ sở",
    name: "Chủ cơ sở minh hoạ",
    email: "chucoso@ocop.example",
    password: "ocop-demo-2026",
  },
  producerPacker: {
    role: "Kho, đóng gói",
    name: "Người đóng gói minh hoạ",
    email: "donggoi@ocop.example",
    password: "ocop-demo-2026",
  },
  pointManager: {
    role: "Quản lý điểm bán Sa Pa",
    name: "Quản lý điểm minh hoạ",
    email: "quanlydiem@ocop.example",
    password: "ocop-demo-2026",
  },
} as const

/** Producers of the demo members, by their names in the catalogue. The first one also has a warehouse worker. */
export const demoProducers = [
  "Công ty cổ phần chè Cầu Đất Đà Lạt",
  "Công ty TNHH sản xuất và kinh doanh nước mắm Thanh Quốc",
] as const
