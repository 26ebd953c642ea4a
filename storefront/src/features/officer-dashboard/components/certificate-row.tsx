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

/** What an officer may do with a certificate; each act adds a row to the register. */
export type CertificateAct = "withdraw" | "correct" | "annul" | "reinstate"

const ACTS = {
  withdraw: { may: "mayWithdraw", label: m.officer_dashboard_withdraw, of: m.officer_dashboard_withdraw_of },
  reinstate: {
    may: "mayReinstate",
    label: m.officer_dashboard_reinstate,
    of: m.officer_dashboard_reinstate_of,
  },
  correct: { may: "mayCorrect", label: m.officer_dashboard_correct, of: m.officer_dashboard_correct_of },
  annul: { may: "mayCorrect", label: m.officer_dashboard_annul, of: m.officer_dashboard_annul_of },
} as const

/** One certificate: a card on a phone, a line on a wide screen. */
export function CertificateRow({
  certificate,
  onAct,
}: {
  certificate: OfficerCertificate
  onAct: (act: CertificateAct) => void
}) {
  const { listingHandle, productTitle, withdrawal, annulment, state, daysLeft } = certificate
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
        {(["withdraw", "reinstate", "correct", "annul"] as const).map((act) =>
          certificate[ACTS[act].may] ? (
            <Button
              key={act}
              look="secondary"
              aria-label={ACTS[act].of({ product: productTitle })}
              onClick={() => onAct(act)}
            >
              {ACTS[act].label()}
            </Button>
          ) : null,
        )}
        {annulment ? (
          <p className="w-full text-sm text-soft">
            {m.officer_dashboard_cert_annulled_on({
              date: formatDateVi(annulment.at),
              reason: annulment.reason,
            })}{" "}
            {annulment.replaced ? m.officer_dashboard_cert_annulled_replaced() : null}
          </p>
        ) : null}
        {state === "superseded" && certificate.supersededAt ? (
          <p className="w-full text-sm text-soft">
            {m.officer_dashboard_cert_superseded_on({ date: formatDateVi(certificate.supersededAt) })}
          </p>
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
