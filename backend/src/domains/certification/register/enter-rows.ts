import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { PlannedRow } from "./planned-row"
import { KNOWN_COLUMNS, type KnownCertificate } from "./known-certificate"
import { consequencesOf } from "./supersede"

/** Who enters a row, and from which list. */
export interface Source {
  readonly officerId: string | null
  readonly importRunId: string | null
}

export interface CertificateEventInput {
  readonly certificateId: string
  readonly kind: "recognised" | "superseded" | "withdrawn" | "annulled" | "reinstated"
  readonly at: Date
  readonly reason?: string | null
  readonly decisionNumber?: string | null
  readonly otherCertificateId?: string | null
}

/** Writes an event; its trigger brings the state of the certificate up to date. */
export async function enterEvent(trx: Knex, event: CertificateEventInput, source: Source): Promise<void> {
  await trx("certificate_event").insert({
    id: generateEntityId(undefined, "ceev"),
    certificate_id: event.certificateId,
    kind: event.kind,
    at: event.at,
    reason: event.reason ?? null,
    decision_number: event.decisionNumber ?? null,
    other_certificate_id: event.otherCertificateId ?? null,
    officer_id: source.officerId,
    import_run_id: source.importRunId,
  })
}

/** Certificates of a product, locked until the transaction ends: two acts on one product follow one another. */
export async function lockCertificates(trx: Knex, productId: string): Promise<KnownCertificate[]> {
  // A lock on rows does not hold off a new one, so the product itself is locked.
  await trx.raw("select pg_advisory_xact_lock(hashtext('certificates'), hashtext(?))", [productId])
  return (await trx("certificate")
    .where({ product_id: productId })
    .whereNull("deleted_at")
    .orderBy("valid_from")
    .select(...KNOWN_COLUMNS)) as KnownCertificate[]
}

/** Enters a recognition as a row of its own. */
export async function enterCertificate(
  trx: Knex,
  productId: string,
  certificate: NonNullable<PlannedRow["certificate"]>,
  more: {
    readonly id?: string
    readonly illustrative: readonly string[]
    /** Where the list itself comes from. */
    readonly listSource: string | null
    readonly source: Source
  },
): Promise<string> {
  const id = more.id ?? generateEntityId(undefined, "cert")
  await trx("certificate").insert({
    id,
    code: certificate.code,
    product_id: productId,
    star: certificate.star,
    level: certificate.level,
    decision_number: certificate.decisionNumber,
    decision_date: certificate.decisionDate,
    recognition_year: certificate.recognitionYear,
    valid_from: new Date(certificate.validFrom),
    valid_until: new Date(certificate.validUntil),
    validity_precision: certificate.precision,
    illustrative: JSON.stringify(more.illustrative),
    source: more.listSource,
  })
  await enterEvent(
    trx,
    { certificateId: id, kind: "recognised", at: new Date(certificate.validFrom) },
    more.source,
  )
  return id
}

/** Enters what an act means for the other certificates of the product. */
export async function enterConsequences(
  trx: Knex,
  productId: string,
  at: Date,
  source: Source,
): Promise<void> {
  for (const consequence of consequencesOf(await lockCertificates(trx, productId), at)) {
    const { certificateId } = consequence
    await enterEvent(
      trx,
      consequence.kind === "superseded"
        ? { certificateId, kind: "superseded", at: consequence.at, otherCertificateId: consequence.by }
        : { certificateId, kind: "reinstated", at, reason: "Quyết định thay thế đã được huỷ vì ghi nhầm." },
      source,
    )
  }
}
