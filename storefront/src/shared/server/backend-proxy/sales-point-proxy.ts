import { makeDoor } from "./proxy"

/** Door of the sales point's office: `/diem-ban-hang/api/x` is the backend's `/point/x`. */
const door = makeDoor({
  path: "/diem-ban-hang/api/",
  branch: "/point/",
  actor: "point",
  // A working day: the shop's own phone or computer asks again every morning.
  cookie: { name: "ocop_point", path: "/diem-ban-hang", longestSeconds: 12 * 60 * 60 },
  signInName: ({ email }) => (typeof email === "string" && email.length <= 320 ? email.trim() : null),
  maxUploadBytes: 1024 * 1024,
  uploadMs: 60_000,
})

export const isPointCall = door.isCall
export const answerPoint = door.answer
