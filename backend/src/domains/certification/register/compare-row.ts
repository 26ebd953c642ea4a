import type { CertificateDifference } from "@ocop/contracts"
import type { PlannedRow } from "./planned-row"
import {
  numberKey,
  recognitionOf,
  sameRecognition,
  type KnownCertificate,
  type Recognition,
} from "./known-certificate"

/** What the register knows of the certificate that a row lists. */
export type Verdict =
  /** The row proves no certificate. */
  | { readonly kind: "none"; readonly outdated: boolean }
  /** A decision that the register does not have: a new row, always. */
  | { readonly kind: "new"; readonly outdated: boolean; readonly afterWithdrawal: Date | null }
  | { readonly kind: "same"; readonly outdated: boolean; readonly certificate: KnownCertificate }
  /** The same recognition, listed otherwise. Nothing is written: a person decides. */
  | {
      readonly kind: "differs"
      readonly certificate: KnownCertificate
      readonly differences: CertificateDifference[]
    }
  /** A person struck this very recognition out of the register; a list does not bring it back. */
  | { readonly kind: "annulled"; readonly certificate: KnownCertificate }
  /** The code belongs to another product. */
  | { readonly kind: "code_taken"; readonly certificate: KnownCertificate }

/** Verdicts with which a row may be applied. */
export type Applicable = Extract<Verdict, { outdated: boolean }>
export const isApplicable = (verdict: Verdict): verdict is Applicable => "outdated" in verdict

type Certificate = NonNullable<PlannedRow["certificate"]>

export const plannedRecognition = (certificate: Certificate): Recognition => ({
  decisionNumber: certificate.decisionNumber,
  validFrom: new Date(certificate.validFrom),
  precision: certificate.precision,
})

/** Where a list has a certificate otherwise. What the list leaves out is no difference. */
export function differencesOf(
  listed: Pick<Certificate, "star" | "decisionNumber" | "decisionDate" | "code" | "codeIsOfficial">,
  known: Pick<KnownCertificate, "star" | "decision_number" | "decision_date" | "code">,
): CertificateDifference[] {
  const differences: CertificateDifference[] = []
  const add = (field: CertificateDifference["field"], register: string | null, list: string | null) =>
    differences.push({ field, register, list })
  if (listed.star !== known.star) add("star", String(known.star), String(listed.star))
  if (listed.decisionNumber && numberKey(listed.decisionNumber) !== numberKey(known.decision_number))
    add("decision_number", known.decision_number, listed.decisionNumber)
  if (listed.decisionDate && listed.decisionDate !== known.decision_date)
    add("decision_date", known.decision_date, listed.decisionDate)
  if (listed.codeIsOfficial && listed.code !== known.code) add("code", known.code, listed.code)
  return differences
}

/** The row of the register that stands for a certificate now: an annulled one leads to the one that corrects it. */
function standing(certificate: KnownCertificate, all: readonly KnownCertificate[]): KnownCertificate {
  const next = certificate.replaced_by ? all.find(({ id }) => id === certificate.replaced_by) : undefined
  return next ? standing(next, all) : certificate
}

/**
 * Compares a row of a list with the certificates of its product, and of its code. Pure. Nothing that the register holds
 * is ever rewritten by a list.
 */
export function compareRow(
  row: PlannedRow,
  known: readonly KnownCertificate[],
  productId: string | null,
): Verdict {
  const own = known.filter(({ product_id }) => product_id === productId)
  const listed = row.certificate
  const counted = own.filter(({ state }) => state !== "annulled")
  const from = listed ? new Date(listed.validFrom) : null
  const outdated = from === null ? counted.length > 0 : counted.some(({ valid_from }) => valid_from > from)
  if (!listed) return { kind: "none", outdated }
  const matching = own.filter((certificate) =>
    sameRecognition(plannedRecognition(listed), recognitionOf(certificate)),
  )
  const number = numberKey(listed.decisionNumber)
  const certificate =
    matching.find((one) => one.state !== "annulled" && numberKey(one.decision_number) === number) ??
    matching.find((one) => one.state !== "annulled") ??
    matching.map((one) => standing(one, own)).find((one) => one.state !== "annulled") ??
    matching[0]
  if (!certificate) {
    const taken = listed.codeIsOfficial
      ? known.find(
          (one) => one.code === listed.code && one.product_id !== productId && one.state !== "annulled",
        )
      : undefined
    if (taken) return { kind: "code_taken", certificate: taken }
    const withdrawals = counted.flatMap(({ withdrawn_at }) => withdrawn_at ?? [])
    return { kind: "new", outdated, afterWithdrawal: withdrawals.at(-1) ?? null }
  }
  if (certificate.state === "annulled") return { kind: "annulled", certificate }
  const differences = differencesOf(listed, certificate)
  return differences.length > 0
    ? { kind: "differs", certificate, differences }
    : { kind: "same", outdated, certificate }
}
