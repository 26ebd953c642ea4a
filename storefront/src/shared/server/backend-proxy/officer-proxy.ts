import { createBackendProxy } from "./proxy"

/** Backend proxy of the officer dashboard: `/van-phong/api/x` is the backend's `/officer/x`. */
const proxy = createBackendProxy({
  path: "/van-phong/api/",
  backendPrefix: "/officer/",
  actor: "officer",
  // A working day: a browser left open overnight signs in again.
  cookie: { name: "ocop_office", path: "/van-phong", maxAgeSeconds: 12 * 60 * 60 },
  signInName: ({ email }) => (typeof email === "string" && email.length <= 320 ? email.trim() : null),
  // The list reader accepts 50 MB (`@ocop/recognition-list`); the form around the file comes on top.
  maxUploadBytes: 51 * 1024 * 1024,
  // Reading and comparing a hundred thousand rows takes minutes; the officer sees that it runs.
  uploadTimeoutMs: 10 * 60_000,
})

export const isOfficerCall = proxy.isCall
export const answerOfficerCall = proxy.answer
