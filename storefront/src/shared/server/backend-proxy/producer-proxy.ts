import { PRODUCER_HEADER, signInName } from "@ocop/contracts"
import { makeDoor } from "./proxy"

/** Door of the producers' office: `/kenh-ban/api/x` is the backend's `/producer/x`. */
const door = makeDoor({
  path: "/kenh-ban/api/",
  branch: "/producer/",
  actor: "producer",
  // The phone in the packing room stays signed in as long as the backend's token lasts, at most a week.
  cookie: { name: "ocop_desk", path: "/kenh-ban", longestSeconds: 7 * 24 * 60 * 60 },
  signInName: ({ name }) => {
    const read = signInName.safeParse(name)
    return read.success ? read.data : null
  },
  // For which of the own producers a call is meant; the backend checks that the person belongs there.
  passedOn: { [PRODUCER_HEADER]: /^prdr_[0-9A-Za-z]{10,40}$/ },
  maxUploadBytes: 16 * 1024 * 1024,
  uploadMs: 3 * 60_000,
  // An officer who acts for a producer comes with a ticket.
  entry: "on-behalf-entries",
})

export const isDeskCall = door.isCall
export const answerDesk = door.answer
