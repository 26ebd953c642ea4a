export type CertificateCode =
  | {
      ok: true
      /** "three_level": issued while districts existed; "two_level": without district, after 01/07/2025 */
      form: "three_level" | "two_level"
      provinceCode: string
      districtCode: string | null
      communeCode: string
      runningNumber: number
      year: number
      /** The code in its one spelling, with plain dashes */
      normalized: string
    }
  | { ok: false; code: "empty" | "unreadable"; message: string }

/**
 * Reads a product code `<province>-<district>-<commune>-<running no.>-<year>` (83-829-28780-3-2022) or, since
 * districts were abolished, the same without its district part. The codes are those of the statistics office
 * at the time of issue, which have since been reused, so they are never looked up here. Never throws.
 */
export function parseCertificateCode(text: string | null | undefined): CertificateCode {
  const spelled = (typeof text === "string" ? text.slice(0, 100) : "")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212_./\\]/g, "-")
    .replace(/\s+/g, "")
  if (!spelled) return { ok: false, code: "empty", message: "There is no certificate code." }
  const match = /^(\d{2})-(?:(\d{3})-)?(\d{5})-(\d{1,6})-(\d{4})$/.exec(spelled)
  const [, provinceCode, districtCode, communeCode, running, yearText] = match ?? []
  const year = Number(yearText)
  const runningNumber = Number(running)
  if (!provinceCode || !communeCode || runningNumber < 1 || year < 2018 || year > 2100)
    return {
      ok: false,
      code: "unreadable",
      message: "A certificate code is written province-district-commune-number-year, as 83-829-28780-3-2022.",
    }
  const parts = [provinceCode, districtCode, communeCode, String(runningNumber), String(year)]
  return {
    ok: true,
    form: districtCode ? "three_level" : "two_level",
    provinceCode,
    districtCode: districtCode ?? null,
    communeCode,
    runningNumber,
    year,
    normalized: parts.filter((part) => part !== undefined).join("-"),
  }
}
