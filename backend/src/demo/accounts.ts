/** Accounts of the demonstration. They exist only where `npm start` laid the demonstration down. */
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
} as const
