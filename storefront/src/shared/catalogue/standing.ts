import { m } from "~/paraglide/messages"
import type { CertificateView, StandingView } from "./views"

/**
 * What may be said of a listing's recognition: by the certificate in force, else by the newest one that began. A
 * withdrawn one is not boasted of.
 *
 * @param certificates newest first, as they stand now
 */
export function standingOf(certificates: readonly CertificateView[]): StandingView {
  const live = certificates.find(({ state }) => state === "live")
  if (live) return { kind: "live", star: live.star, lastDay: live.lastDay }
  const newest = certificates.find(({ state }) => state !== "future")
  return newest?.state === "expired"
    ? { kind: "lapsed", star: newest.star, lastDay: newest.lastDay }
    : { kind: "none" }
}

/** The standing in words: the only place where the shop says "OCOP" of goods. */
export function standingWords(standing: StandingView): string {
  if (standing.kind === "live") return m.ui_standing_live({ star: standing.star, day: standing.lastDay })
  return standing.kind === "lapsed" ? m.ui_standing_lapsed({ day: standing.lastDay }) : m.ui_standing_none()
}
