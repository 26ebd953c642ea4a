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
import { CertificateRow, type CertificateAct } from "../components/certificate-row"
import { CorrectDialog } from "../components/correct-dialog"
import { SaveCertificates } from "../components/save-certificates"
import { UndoDialog } from "../components/undo-dialog"
import { WithdrawDialog } from "../components/withdraw-dialog"
import { CERTIFICATE_STATE, certificateSearch } from "../lib/filters"
import { TEXT } from "../lib/pages"

const LIMIT = 50
const DONE = {
  withdraw: m.officer_dashboard_withdrawn_done,
  correct: m.officer_dashboard_correct_done,
  annul: m.officer_dashboard_annul_done,
  reinstate: m.officer_dashboard_reinstate_done,
}
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
  const [chosen, setChosen] = useState<{ certificate: OfficerCertificate; act: CertificateAct } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const close = () => setChosen(null)
  const finish = (sentence: string) => {
    setDone(sentence)
    close()
  }
  return (
    <Page
      title={m.officer_dashboard_nav_certificates()}
      heading={m.officer_dashboard_certificates_title()}
      text={m.officer_dashboard_certificates_text()}
      actions={<SaveCertificates search={search} />}
    >
      {done ? (
        <Notice tone="success" className="mb-3">
          <p>{done}</p>
        </Notice>
      ) : null}
      <ListTable
        label={m.officer_dashboard_certificates_title()}
        list={list}
        keyOf={({ id }) => id}
        card={(certificate) => (
          <CertificateRow
            certificate={certificate}
            onAct={(act) => {
              setDone(null)
              setChosen({ certificate, act })
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
      {chosen?.act === "withdraw" ? (
        <WithdrawDialog
          certificate={chosen.certificate}
          onClose={close}
          onWithdrawn={(withdrawal) => {
            list.update((page) => asWithdrawn(page, chosen.certificate, withdrawal))
            finish(DONE.withdraw({ product: chosen.certificate.productTitle }))
          }}
        />
      ) : null}
      {chosen?.act === "correct" ? (
        <CorrectDialog
          certificateId={chosen.certificate.id}
          product={chosen.certificate.productTitle}
          proposed={chosen.certificate}
          onClose={close}
          onDone={() => finish(DONE.correct({ product: chosen.certificate.productTitle }))}
        />
      ) : null}
      {chosen?.act === "annul" || chosen?.act === "reinstate" ? (
        <UndoDialog
          act={chosen.act}
          certificate={chosen.certificate}
          onClose={close}
          onDone={() => finish(DONE[chosen.act]({ product: chosen.certificate.productTitle }))}
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
        ? {
            ...row,
            state: "withdrawn",
            withdrawal,
            daysLeft: null,
            mayWithdraw: false,
            mayCorrect: false,
            mayReinstate: true,
          }
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
