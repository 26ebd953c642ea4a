import { m } from "~/paraglide/messages"
import type { CertificateView, RecognitionStatusView } from "./views"

/**
 * What may be said of a listing's recognition: by the certificate in force, else by the newest one that began. A
 * withdrawn one is not boasted of.
 *
 * @param certificates newest first, as they stand now
 */
export function recognitionStatusOf(certificates: readonly CertificateView[]): RecognitionStatusView {
  const live = certificates.find(({ state }) => state === "live")
  if (live) return { kind: "live", star: live.star, lastDay: live.lastDay }
  const newest = certificates.find(({ state }) => state !== "future")
  return newest?.state === "expired"
    ? { kind: "lapsed", star: newest.star, lastDay: newest.lastDay }
    : { kind: "none" }
}

/** The recognitionStatus in words: the only place where the shop says "OCOP" of goods. */
export function recognitionStatusText(recognitionStatus: RecognitionStatusView): string {
  if (recognitionStatus.kind === "live")
    return m.ui_recognition_live({ star: recognitionStatus.star, day: recognitionStatus.lastDay })
  return recognitionStatus.kind === "lapsed"
    ? m.ui_recognition_lapsed({ day: recognitionStatus.lastDay })
    : m.ui_recognition_none()
}
