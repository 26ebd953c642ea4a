/** State of an enquiry for a quantity: `new` waits for the producer, `answered` for the buyer. */
export type EnquiryState = "new" | "answered" | "agreed" | "declined" | "closed"
export type EnquirySide = "buyer" | "producer"
export type EnquiryAct = "write" | "agree" | "decline" | "close"

export const enquiryStates: readonly EnquiryState[] = ["new", "answered", "agreed", "declined", "closed"]
export const enquiryActs: readonly EnquiryAct[] = ["write", "agree", "decline", "close"]

const talking: readonly EnquiryState[] = ["new", "answered"]

/** The state after an action; null when the action is not allowed. Only the producer agrees; either side may close. */
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

/** The actions that a side may do now. */
export const enquiryActsOf = (state: EnquiryState, by: EnquirySide): EnquiryAct[] =>
  enquiryActs.filter((act) => enquiryAfter(state, act, by) !== null)
