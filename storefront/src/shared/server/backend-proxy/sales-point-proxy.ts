import { createBackendProxy } from "./proxy"

/** Backend proxy of the sales-point dashboard: `/diem-ban-hang/api/x` is the backend's `/point/x`. */
const proxy = createBackendProxy({
  path: "/diem-ban-hang/api/",
  backendPrefix: "/point/",
  actor: "point",
  // A working day: the shop's own phone or computer signs in again every morning.
  cookie: { name: "ocop_point", path: "/diem-ban-hang", maxAgeSeconds: 12 * 60 * 60 },
  signInName: ({ email }) => (typeof email === "string" && email.length <= 320 ? email.trim() : null),
  maxUploadBytes: 1024 * 1024,
  uploadTimeoutMs: 60_000,
})

export const isSalesPointCall = proxy.isCall
export const answerSalesPointCall = proxy.answer
