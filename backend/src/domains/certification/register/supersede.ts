import type { KnownCertificate } from "./known-certificate"

/** An event that follows from the certificates of one product. */
export type Consequence =
  | { readonly kind: "superseded"; readonly certificateId: string; readonly by: string; readonly at: Date }
  | { readonly kind: "reinstated"; readonly certificateId: string }

/**
 * What the newest decision does to the older ones: a certificate is superseded by the next later decision that falls into
 * its period, also when that one was withdrawn afterwards. Annulled rows never existed: what only they superseded is
 * reinstated. A withdrawn certificate stays what it is.
 *
 * @param certificates all certificates of one product
 * @param at the present moment; a decision of a later day does not count yet
 */
export function consequencesOf(certificates: readonly KnownCertificate[], at: Date): Consequence[] {
  const counted = certificates.filter(({ state, valid_from }) => state !== "annulled" && valid_from <= at)
  return certificates.flatMap((older): Consequence[] => {
    if (older.state !== "active" && older.state !== "superseded") return []
    const [next] = counted
      .filter(
        (newer) =>
          newer.id !== older.id &&
          newer.valid_from > older.valid_from &&
          newer.valid_from < older.valid_until,
      )
      .sort(
        (one, other) => one.valid_from.getTime() - other.valid_from.getTime() || (one.id < other.id ? -1 : 1),
      )
    if (!next) return older.state === "superseded" ? [{ kind: "reinstated", certificateId: older.id }] : []
    if (older.superseded_by === next.id) return []
    return [{ kind: "superseded", certificateId: older.id, by: next.id, at: next.valid_from }]
  })
}
