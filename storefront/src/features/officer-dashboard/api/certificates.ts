import type { CertificateFilter, CertificateListPage, CorrectCertificateBody } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callOfficer } from "./call-officer"
import { readAll } from "./read-all"

/** Which certificates are wanted. */
export interface CertificateSearch {
  readonly q: string
  readonly state: CertificateFilter | undefined
}

export const CERTIFICATES = "certificates"
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

const changed = (id: string, verb: string, body: unknown) =>
  callOfficer<{ id: string }>({ method: "POST", path: `certificates/${id}/${verb}`, body })

/** Acts that add a row to the register; none of them changes or removes one. */
export const correctCertificate = (id: string, body: CorrectCertificateBody) => changed(id, "correct", body)
export const annulCertificate = (id: string, body: { reason: string }) => changed(id, "annul", body)
export const reinstateCertificate = (id: string, body: { reason: string; decisionNumber: string }) =>
  changed(id, "reinstate", body)
