import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { CorrectCertificateBody, Officer, ProblemCode } from "@ocop/contracts"
import { generateEntityId } from "@medusajs/framework/utils"
import { certificateValidity, issuingLevel, isCertifiedStar } from "@ocop/ocop"
import { vietnamDay } from "@ocop/vietnam-time"
import { databaseOf } from "../../shared/database"
import { problemBody, ProblemError } from "../../shared/errors/problem"
import { signatureRemarks } from "./import/check-authority"
import type { PlannedRow } from "./register/planned-row"
import { assertCertificateInScope } from "./list-certificates"
import { recognitionOf, sameRecognition, type KnownCertificate } from "./register/known-certificate"
import { enterCertificate, enterConsequences, enterEvent, lockCertificates } from "./register/enter-rows"

interface Entered {
  readonly trx: Knex
  readonly certificate: KnownCertificate
  /** All certificates of the product, locked. */
  readonly all: readonly KnownCertificate[]
  readonly source: { readonly officerId: string; readonly importRunId: null }
}

/** One act of an officer on a certificate: in the officer's scope, in one transaction, one after the other per product. */
async function act<Answer>(
  container: MedusaContainer,
  officer: Officer,
  id: string,
  at: Date,
  work: (entered: Entered) => Promise<Answer>,
): Promise<Answer> {
  await assertCertificateInScope(container, officer, id)
  return databaseOf(container).transaction(async (trx) => {
    const row = (await trx("certificate").where({ id }).first("product_id")) as
      { product_id: string } | undefined
    if (!row) throw new ProblemError("certificate_not_found")
    const all = await lockCertificates(trx, row.product_id)
    const certificate = all.find((one) => one.id === id)
    if (!certificate) throw new ProblemError("certificate_not_found")
    const source = { officerId: officer.id, importRunId: null }
    const answer = await work({ trx, certificate, all, source })
    await enterConsequences(trx, row.product_id, at, source)
    return answer
  })
}

/** Withdraws a certificate by a decision. The change log's trigger updates badge, facet and filter by itself. */
export const withdrawCertificate = (
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { reason, decisionNumber }: { reason: string; decisionNumber: string },
  at: Date,
): Promise<{ id: string; withdrawnAt: string }> =>
  act(container, officer, id, at, async ({ trx, certificate, source }) => {
    if (certificate.state === "withdrawn") throw new ProblemError("certificate_already_withdrawn")
    if (certificate.state !== "active") throw new ProblemError("certificate_not_in_force")
    await enterEvent(trx, { certificateId: id, kind: "withdrawn", at, reason, decisionNumber }, source)
    return { id, withdrawnAt: at.toISOString() }
  })

/** Undoes a withdrawal by a further row: both stay in the register, each with its reason and decision. */
export const reinstateCertificate = (
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { reason, decisionNumber }: { reason: string; decisionNumber: string },
  at: Date,
): Promise<{ id: string }> =>
  act(container, officer, id, at, async ({ trx, certificate, source }) => {
    if (certificate.state !== "withdrawn") throw new ProblemError("certificate_not_withdrawn")
    await enterEvent(trx, { certificateId: id, kind: "reinstated", at, reason, decisionNumber }, source)
    return { id }
  })

/** Strikes out a certificate that was entered by mistake. The row stays, and no list brings it back. */
export const annulCertificate = (
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { reason }: { reason: string },
  at: Date,
): Promise<{ id: string }> =>
  act(container, officer, id, at, async ({ trx, certificate, source }) => {
    refuseEnded(certificate)
    await enterEvent(trx, { certificateId: id, kind: "annulled", at, reason }, source)
    return { id }
  })

/** A withdrawn certificate keeps the form in which it was withdrawn: a correction would bring its star back. */
function refuseEnded({ state }: KnownCertificate): void {
  if (state === "withdrawn") throw new ProblemError("certificate_already_withdrawn")
  if (state === "annulled") throw new ProblemError("certificate_not_in_force")
}

/**
 * Corrects a slip of the pen: a new row with the right facts, and the old one annulled with the reason. The star must be
 * one that this officer may enter, before and after.
 *
 * @returns id of the new row
 */
export const correctCertificate = (
  container: MedusaContainer,
  officer: Officer,
  id: string,
  body: CorrectCertificateBody,
  at: Date,
): Promise<{ id: string }> =>
  act(container, officer, id, at, async ({ trx, certificate, all, source }) => {
    refuseEnded(certificate)
    const corrected = correctedFacts(certificate, body, officer, at)
    const other = all.find(
      (one) =>
        one.id !== id &&
        one.state !== "annulled" &&
        sameRecognition(recognitionOf(one), {
          decisionNumber: corrected.decisionNumber,
          validFrom: new Date(corrected.validFrom),
          precision: corrected.precision,
        }),
    )
    if (other) throw new ProblemError("certificate_already_recorded", { details: { code: other.code } })
    const [before] = (await trx("certificate").where({ id }).select("illustrative", "source")) as {
      illustrative: string[] | null
      source: string | null
    }[]
    const replacement = generateEntityId(undefined, "cert")
    // The old row leaves first: one decision has one row that counts. It may name the new one before that is there.
    await enterEvent(
      trx,
      {
        certificateId: id,
        kind: "annulled",
        at,
        reason: body.reason,
        otherCertificateId: replacement,
      },
      source,
    )
    await enterCertificate(trx, certificate.product_id, corrected, {
      id: replacement,
      illustrative: before?.illustrative ?? [],
      listSource: before?.source ?? null,
      source,
    })
    return { id: replacement }
  })

/** A refusal that stands at the field which it is about. */
const atField = (code: ProblemCode, path: string): ProblemError =>
  new ProblemError(code, { fields: [{ path, code, message: problemBody(code, "vi").message }] })

function correctedFacts(
  certificate: KnownCertificate,
  body: CorrectCertificateBody,
  officer: Officer,
  at: Date,
): NonNullable<PlannedRow["certificate"]> {
  const { star, decisionNumber, decisionDate } = body
  const unchanged =
    star === certificate.star &&
    decisionNumber === certificate.decision_number &&
    decisionDate === certificate.decision_date
  if (unchanged) throw new ProblemError("certificate_unchanged")
  const [refusal] = signatureRemarks(
    { star, decisionNo: decisionNumber, decisionDate },
    { provinceCode: officer.provinceCode, today: vietnamDay(at) },
  )
  if (refusal) {
    const isFuture = refusal.code === "decision_in_the_future"
    throw atField(
      isFuture ? "decision_in_the_future" : "star_not_of_level",
      isFuture ? "decisionDate" : "star",
    )
  }
  const validity = certificateValidity({
    decisionDate,
    recognitionYear: decisionDate === null ? certificate.recognition_year : null,
  })
  if (!validity.ok || !isCertifiedStar(star)) throw atField("decision_date_invalid", "decisionDate")
  return {
    code: certificate.code,
    codeIsOfficial: false,
    star,
    level: issuingLevel(star, validity.validFrom) ?? (star === 5 ? "central" : "province"),
    decisionNumber,
    decisionDate,
    recognitionYear: decisionDate === null ? certificate.recognition_year : null,
    validFrom: validity.validFrom.toISOString(),
    validUntil: validity.validUntil.toISOString(),
    precision: validity.precision,
  }
}
