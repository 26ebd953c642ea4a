import type { CertificateFilter, CertificateListPage } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callOfficer } from "./call-officer"
import { readAll } from "./read-all"

/** Which certificates are wanted. */
export interface CertificateSearch {
  readonly q: string
  readonly state: CertificateFilter | undefined
}

const CERTIFICATES = "certificates"
export const certificatesKey = (search: CertificateSearch) => [CERTIFICATES, search]

export const listCertificates = (
  search: CertificateSearch,
  page: { after: string | undefined; limit: number },
  signal?: AbortSignal,
) => callOfficer<CertificateListPage>({ path: "certificates", query: { ...search, ...page }, signal })

/** The first of those that end soon. */
export const endingCertificatesQuery = (limit: number) =>
  resultQuery([CERTIFICATES, "ending", limit], (signal) =>
    listCertificates({ q: "", state: "expiring" }, { after: undefined, limit }, signal),
  )

/** Everything that fits a search, not only what is on the screen. */
export const readAllCertificates = (search: CertificateSearch) =>
  readAll(
    (after: string | undefined) => listCertificates(search, { after, limit: 200 }),
    ({ certificates }) => certificates,
  )

export const withdrawCertificate = (id: string, body: { reason: string; decisionNumber: string }) =>
  callOfficer<{ id: string; withdrawnAt: string }>({
    method: "POST",
    path: `certificates/${id}/withdraw`,
    body,
  })
