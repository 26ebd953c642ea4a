import type { OfficerCertificate } from "@ocop/contracts"
import { formatDateVi, lastDayOfPeriod } from "@ocop/vietnam-time"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { Button } from "~/shared/ui/button"
import { IllustrativeTag, Tag } from "~/shared/ui/tag"
import { certificateTones, certificateWords } from "../lib/words"

/** When it was decided, as far as the list says. */
export function decisionWords(certificate: OfficerCertificate): string {
  const { decisionNumber, decisionDate, recognitionYear } = certificate
  const number = decisionNumber ?? m.officer_dashboard_cert_no_decision()
  if (decisionDate) return `${number} · ${formatDateVi(decisionDate)}`
  return recognitionYear ? `${number} · ${m.officer_dashboard_cert_year({ year: recognitionYear })}` : number
}

/** One certificate: a card on a phone, a line on a wide screen. */
export function CertificateRow({
  certificate,
  onWithdraw,
}: {
  certificate: OfficerCertificate
  onWithdraw: () => void
}) {
  const { listingHandle, productTitle, withdrawal, state, daysLeft } = certificate
  const madeUp = certificate.illustrative.some((field) => field.startsWith("decision_"))
  return (
    <li className="grid gap-x-4 gap-y-2 rounded-card border border-line bg-sheet px-4 py-3 md:grid-cols-3">
      <div className="min-w-0">
        <p className="font-bold">
          {listingHandle ? (
            // An ordinary link: the way from a dashboard into the shop is a document of its own.
            <a
              href={pathInLocale(`/san-pham/${listingHandle}`, getLocale())}
              className="link tap inline-flex items-center"
            >
              {productTitle}
            </a>
          ) : (
            productTitle
          )}
        </p>
        <p>{certificate.producerName}</p>
        <p className="text-sm text-soft">{certificate.code}</p>
      </div>
      <div className="min-w-0">
        <p>
          {m.officer_dashboard_cert_stars({ star: certificate.star })} · {levelWords[certificate.level]()}
        </p>
        <p className="text-sm">
          {decisionWords(certificate)} {madeUp ? <IllustrativeTag /> : null}
        </p>
        <p className="text-sm text-soft tabular-nums">
          {m.officer_dashboard_cert_period({
            from: formatDateVi(certificate.validFrom),
            until: formatDateVi(lastDayOfPeriod(certificate.validUntil)),
          })}
        </p>
        {certificate.validityPrecision === "year" ? (
          <p className="text-sm text-soft">{m.officer_dashboard_cert_year_only()}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 md:justify-end">
        <Tag tone={certificateTones[state]}>
          {certificateWords[state]()}
          {state === "expiring" && daysLeft !== null
            ? ` · ${m.officer_dashboard_cert_days({ days: daysLeft })}`
            : null}
        </Tag>
        {certificate.mayWithdraw ? (
          <Button
            look="secondary"
            aria-label={m.officer_dashboard_withdraw_of({ product: productTitle })}
            onClick={onWithdraw}
          >
            {m.officer_dashboard_withdraw()}
          </Button>
        ) : null}
        {withdrawal ? (
          <p className="w-full text-sm text-soft">
            {m.officer_dashboard_cert_withdrawn_on({
              date: formatDateVi(withdrawal.at),
              decision: withdrawal.decisionNumber ?? m.officer_dashboard_cert_no_decision(),
            })}{" "}
            {withdrawal.reason}
          </p>
        ) : null}
      </div>
    </li>
  )
}

export const levelWords: Record<OfficerCertificate["level"], () => string> = {
  district: m.officer_dashboard_level_district,
  province: m.officer_dashboard_level_province,
  central: m.officer_dashboard_level_central,
}
