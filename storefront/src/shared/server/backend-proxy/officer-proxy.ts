import { makeDoor } from "./proxy"

/** Door of the programme office: `/van-phong/api/x` is the backend's `/officer/x`. */
const door = makeDoor({
  path: "/van-phong/api/",
  branch: "/officer/",
  actor: "officer",
  // A working day: a browser left open over night asks again.
  cookie: { name: "ocop_office", path: "/van-phong", longestSeconds: 12 * 60 * 60 },
  signInName: ({ email }) => (typeof email === "string" && email.length <= 320 ? email.trim() : null),
  // The reader of lists takes 50 MB (`@ocop/recognition-list`); the wrapping of a form comes on top.
  maxUploadBytes: 51 * 1024 * 1024,
  // Reading and comparing a hundred thousand rows takes minutes; the officer sees that it runs.
  uploadMs: 10 * 60_000,
})

export const isOfficeCall = door.isCall
export const answerOffice = door.answer
