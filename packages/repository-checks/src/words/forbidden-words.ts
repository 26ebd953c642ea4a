/** A word that is not the trade's own, with the term that an engineer of commerce would search for. */
export interface ForbiddenWord {
  /** Over a name or title in small words: `makeDoor` is `make door`. */
  readonly pattern: RegExp
  readonly standard: string
  /** Plain English in the sentence of a test's title; as the name of a thing it is not. */
  readonly plainInTitles?: true
}

/** Not names for our things. What people read in Vietnamese, and addresses, are not meant. */
export const FORBIDDEN_WORDS: readonly ForbiddenWord[] = [
  { pattern: /\bdoors?\b/, standard: "gateway, proxy, guard, or admission control" },
  { pattern: /\bdesks?\b/, standard: "dashboard; producer order; listing publication; payment request" },
  { pattern: /\brooms?\b/, standard: "page, section, or route" },
  { pattern: /\bvoices?\b/, standard: "review or question; rating summary" },
  { pattern: /\b(told|tells?|telling)\b/, standard: "notify, notification; report", plainInTitles: true },
  { pattern: /\b(un)?heard\b/, standard: "received; undelivered" },
  { pattern: /\b(lay|lays|laid|laying)\b/, standard: "install, seed, or set up" },
  { pattern: /\b(bury|buries|buried)\b/, standard: "mark dead, dead letter" },
  { pattern: /\bmessengers?\b/, standard: "webhook adapter" },
  { pattern: /\bheaded rows?\b/, standard: "table with a header" },
  { pattern: /\b(draw|draws|drawn) anew\b/, standard: "re-encode" },
  { pattern: /\bown place\b/, standard: "direct collection; own pickup" },
  { pattern: /\b(say|says|said|saying)\b/, standard: "print, report, or answer", plainInTitles: true },
  { pattern: /\btills?\b/, standard: "POS store, terminal, or point of sale" },
  { pattern: /\bturnstiles?\b/, standard: "load shedder, or concurrency limiter" },
  { pattern: /\blooks?\b(?! (up|like)\b)/, standard: "page view; variant", plainInTitles: true },
  { pattern: /\bcloths?\b/, standard: "theme" },
  { pattern: /\bleft behind\b/, standard: "unfinished, orphaned" },
]

/** Names in which such a word means what it says, with the reason. */
export const ALLOWED_NAMES: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /\b(has|asks for|with) room\b/, reason: "space on a page or a disk" },
  { pattern: /\bcloth for its fibres\b/, reason: "a textile among the goods" },
  { pattern: /\bat the door\b/, reason: "the buyer's house, where a carrier takes cash" },
]
