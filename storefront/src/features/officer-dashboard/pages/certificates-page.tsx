import type { CertificateListPage, OfficerCertificate } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { Page } from "~/shared/dashboard/page"
import { EmptyState } from "~/shared/ui/empty-state"
import { Notice } from "~/shared/ui/notice"
import { certificatesKey, listCertificates } from "../api/certificates"
import { CertificateRow } from "../components/certificate-row"
import { SaveCertificates } from "../components/save-certificates"
import { WithdrawDialog } from "../components/withdraw-dialog"
import { CERTIFICATE_STATE, certificateSearch } from "../lib/filters"
import { TEXT } from "../lib/pages"

const LIMIT = 50
const MAX_TEXT = 200

/** Certificates of the officer's province; what ends soonest stands first. */
export function CertificatesPage() {
  const search = certificateSearch(useListSearch())
  const list = usePagedList({
    queryKey: certificatesKey(search),
    read: (after, signal) => listCertificates(search, { after, limit: LIMIT }, signal),
    rowsOf: ({ certificates }) => certificates,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
    totalOf: ({ counts }) => counts[search.state ?? "all"],
  })
  const [chosen, setChosen] = useState<OfficerCertificate | null>(null)
  const [withdrawn, setWithdrawn] = useState<OfficerCertificate | null>(null)
  return (
    <Page
      title={m.officer_dashboard_nav_certificates()}
      heading={m.officer_dashboard_certificates_title()}
      text={m.officer_dashboard_certificates_text()}
      actions={<SaveCertificates search={search} />}
    >
      {withdrawn ? (
        <Notice tone="success" className="mb-3">
          <p>{m.officer_dashboard_withdrawn_done({ product: withdrawn.productTitle })}</p>
        </Notice>
      ) : null}
      <ListTable
        label={m.officer_dashboard_certificates_title()}
        list={list}
        keyOf={({ id }) => id}
        card={(certificate) => (
          <CertificateRow
            certificate={certificate}
            onWithdraw={() => {
              setWithdrawn(null)
              setChosen(certificate)
            }}
          />
        )}
        search={{
          param: TEXT,
          label: m.officer_dashboard_search_label(),
          submit: m.officer_dashboard_search(),
          maxLength: MAX_TEXT,
        }}
        filter={{ filter: CERTIFICATE_STATE, counts: list.page?.counts }}
        empty={<EmptyState title={m.officer_dashboard_certificates_none()} />}
        nothingFound={m.officer_dashboard_certificates_none()}
      />
      {chosen ? (
        <WithdrawDialog
          certificate={chosen}
          onClose={() => setChosen(null)}
          onWithdrawn={(withdrawal) => {
            list.update((page) => asWithdrawn(page, chosen, withdrawal))
            setWithdrawn(chosen)
            setChosen(null)
          }}
        />
      ) : null}
    </Page>
  )
}

/** The row stays where it is, so that the eye finds it again; the numbers above follow. */
function asWithdrawn(
  page: CertificateListPage,
  certificate: OfficerCertificate,
  withdrawal: NonNullable<OfficerCertificate["withdrawal"]>,
): CertificateListPage {
  const { counts } = page
  const wasLive = certificate.state === "live" || certificate.state === "expiring"
  return {
    ...page,
    certificates: page.certificates.map((row) =>
      row.id === certificate.id
        ? { ...row, state: "withdrawn", withdrawal, daysLeft: null, mayWithdraw: false }
        : row,
    ),
    counts: {
      ...counts,
      live: counts.live - Number(wasLive),
      expiring: counts.expiring - Number(certificate.state === "expiring"),
      expired: counts.expired - Number(certificate.state === "expired"),
      withdrawn: counts.withdrawn + 1,
    },
  }
}
