import type { CertificateFilter, CertificateListPage, OfficerCertificate } from "@ocop/contracts"
import { callOffice } from "./call-office"

export interface CertificateSearch {
  readonly q: string
  readonly state?: CertificateFilter
}

export const listCertificates = (
  search: CertificateSearch,
  page: { after?: string; limit: number },
  signal?: AbortSignal,
) =>
  callOffice<CertificateListPage>({
    path: "certificates",
    query: { ...search, ...page },
    signal,
  })

export const withdrawCertificate = (id: string, body: { reason: string; decisionNumber: string }) =>
  callOffice<{ id: string; withdrawnAt: string }>({
    method: "POST",
    path: `certificates/${id}/withdraw`,
    body,
  })

/** Everything that fits, page after page; null when the way to it failed. */
export async function readAllCertificates(search: CertificateSearch): Promise<OfficerCertificate[] | null> {
  const found: OfficerCertificate[] = []
  let after: string | undefined
  do {
    const page: Awaited<ReturnType<typeof listCertificates>> = await listCertificates(search, {
      limit: 200,
      ...(after ? { after } : {}),
    })
    if (!page.ok) return null
    found.push(...page.value.certificates)
    after = page.value.nextAfter ?? undefined
  } while (after)
  return found
}
