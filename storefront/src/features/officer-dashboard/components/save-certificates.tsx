import type { OfficerCertificate } from "@ocop/contracts"
import { formatDateVi, lastDayOfPeriod } from "@ocop/vietnam-time"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { csvText, saveFile } from "~/shared/dashboard/csv"
import { pathInLocale } from "~/shared/i18n/locale"
import { readAllCertificates, type CertificateSearch } from "../api/certificates"
import { certificateWords } from "../lib/words"
import { levelWords } from "./certificate-row"
import { DownloadButton } from "./download-button"

const headings = () => [
  m.officer_dashboard_csv_code(),
  m.officer_dashboard_csv_product(),
  m.officer_dashboard_csv_producer(),
  m.officer_dashboard_csv_star(),
  m.officer_dashboard_csv_level(),
  m.officer_dashboard_csv_decision(),
  m.officer_dashboard_csv_decision_date(),
  m.officer_dashboard_csv_year(),
  m.officer_dashboard_csv_from(),
  m.officer_dashboard_csv_until(),
  m.officer_dashboard_csv_period_note(),
  m.officer_dashboard_csv_state(),
  m.officer_dashboard_csv_days(),
  m.officer_dashboard_csv_withdrawn_on(),
  m.officer_dashboard_csv_withdrawal_decision(),
  m.officer_dashboard_csv_reason(),
  m.officer_dashboard_csv_address(),
]

/** One line of the table; days are those of people, the last one included. */
export const lineOf = (row: OfficerCertificate) => [
  row.code,
  row.productTitle,
  row.producerName,
  row.star,
  levelWords[row.level](),
  row.decisionNumber,
  row.decisionDate ? formatDateVi(row.decisionDate) : null,
  row.recognitionYear,
  formatDateVi(row.validFrom),
  formatDateVi(lastDayOfPeriod(row.validUntil)),
  row.validityPrecision === "year" ? m.officer_dashboard_cert_year_only() : null,
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
      label={m.officer_dashboard_certificates_save()}
      read={() => readAllCertificates(search)}
      save={(rows) => saveFile("giay-chung-nhan-ocop.csv", csvText([headings(), ...rows.map(lineOf)]))}
    />
  )
}
