import type { OfficerCertificate } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { csvText, saveFile } from "~/shared/dashboard/csv"
import { pathInLocale } from "~/shared/i18n/locale"
import { readAllCertificates, type CertificateSearch } from "../api/certificates"
import { certificateWords, lastDay } from "../lib/words"
import { levelWords } from "./certificate-row"
import { DownloadButton } from "./download-button"

const headings = () => [
  m.office_csv_code(),
  m.office_csv_product(),
  m.office_csv_producer(),
  m.office_csv_star(),
  m.office_csv_level(),
  m.office_csv_decision(),
  m.office_csv_decision_date(),
  m.office_csv_year(),
  m.office_csv_from(),
  m.office_csv_until(),
  m.office_csv_state(),
  m.office_csv_days(),
  m.office_csv_withdrawn_on(),
  m.office_csv_withdrawal_decision(),
  m.office_csv_reason(),
  m.office_csv_address(),
]

const lineOf = (row: OfficerCertificate) => [
  row.code,
  row.productTitle,
  row.producerName,
  row.star,
  levelWords[row.level](),
  row.decisionNumber,
  row.decisionDate ? formatDateVi(row.decisionDate) : null,
  row.recognitionYear,
  formatDateVi(row.validFrom),
  lastDay(row.validUntil),
  certificateWords[row.state](),
  row.daysLeft,
  row.withdrawal ? formatDateVi(row.withdrawal.at) : null,
  row.withdrawal?.decisionNumber ?? null,
  row.withdrawal?.reason ?? null,
  row.listingHandle
    ? `${window.location.origin}${pathInLocale(`/san-pham/${row.listingHandle}`, getLocale())}`
    : null,
]

/** Everything that fits the search as a table for spreadsheets, not only what is on the screen. */
export function SaveCertificates({ search }: { search: CertificateSearch }) {
  return (
    <DownloadButton
      label={m.office_certificates_save()}
      read={() => readAllCertificates(search)}
      save={(rows) => saveFile("giay-chung-nhan-ocop.csv", csvText([headings(), ...rows.map(lineOf)]))}
    />
  )
}
