/** How far an enquiry for a quantity is: `new` waits for the producer, `answered` for the buyer. */
export type EnquiryState = "new" | "answered" | "agreed" | "declined" | "closed"
export type EnquirySide = "buyer" | "producer"
export type EnquiryAct = "write" | "agree" | "decline" | "close"

export const enquiryStates: readonly EnquiryState[] = ["new", "answered", "agreed", "declined", "closed"]
export const enquiryActs: readonly EnquiryAct[] = ["write", "agree", "decline", "close"]

const talking: readonly EnquiryState[] = ["new", "answered"]

/** Agreement is the producer's word on what the buyer asked for; either side may end it. Null: not now, or not theirs. */
export function enquiryAfter(state: EnquiryState, act: EnquiryAct, by: EnquirySide): EnquiryState | null {
  const talks = talking.includes(state)
  switch (act) {
    case "write":
      if (state === "agreed") return "agreed"
      if (!talks) return null
      return by === "producer" ? "answered" : "new"
    case "agree":
      return by === "producer" && talks ? "agreed" : null
    case "decline":
      return by === "producer" && talks ? "declined" : null
    case "close":
      return talks || state === "agreed" ? "closed" : null
  }
}

/** What a side may do with a thread as it is. */
export const enquiryActsOf = (state: EnquiryState, by: EnquirySide): EnquiryAct[] =>
  enquiryActs.filter((act) => enquiryAfter(state, act, by) !== null)
