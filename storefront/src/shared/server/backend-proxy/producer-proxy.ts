import { PRODUCER_HEADER, signInName } from "@ocop/contracts"
import { createBackendProxy } from "./proxy"

/**
 * The name of a member who registered while numbers of any prefix were taken: the number as it was stored then. Nobody
 * registers under such a name any more, but whoever has one still signs in.
 */
function earlierName(name: unknown): string | null {
  const digits = typeof name === "string" ? name.replace(/[\s.\-()]/g, "").replace(/^(?:\+84|0084)/, "0") : ""
  return /^0\d{9,10}$/.test(digits) ? digits : null
}

/** Backend proxy of the producer dashboard: `/kenh-ban/api/x` is the backend's `/producer/x`. */
const proxy = createBackendProxy({
  path: "/kenh-ban/api/",
  backendPrefix: "/producer/",
  actor: "producer",
  // The phone in the packing room stays signed in as long as the backend's token lasts, at most a week.
  cookie: { name: "ocop_desk", path: "/kenh-ban", maxAgeSeconds: 7 * 24 * 60 * 60 },
  signInName: ({ name }) => {
    const read = signInName.safeParse(name)
    return read.success ? read.data : earlierName(name)
  },
  // Which of the user's producers a call is for; the backend checks the membership.
  forwardedHeaders: { [PRODUCER_HEADER]: /^prdr_[0-9A-Za-z]{10,40}$/ },
  maxUploadBytes: 16 * 1024 * 1024,
  uploadTimeoutMs: 3 * 60_000,
  // An officer with delegated access signs in with a ticket.
  ticketEntry: "on-behalf-entries",
})

export const isProducerCall = proxy.isCall
export const answerProducerCall = proxy.answer
