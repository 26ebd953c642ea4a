import type { CertificateFilter, CertificateListPage, OfficerCertificate, Problem } from "@ocop/contracts"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Button, buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Field } from "~/shared/ui/field"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"
import { Notice } from "~/shared/ui/notice"
import { listCertificates, type CertificateSearch } from "../api/certificates"
import { addressOf, FILTERS } from "../lib/certificate-address"
import { useRead } from "~/shared/dashboard/use-read"
import { countWords } from "~/shared/dashboard/time-words"
import { CERTIFICATES } from "../lib/rooms"
import { useTitle } from "~/shared/dashboard/use-title"
import { CertificateRow } from "./certificate-row"
import { Failure, RowSkeletons } from "./failure"
import { SaveCertificates } from "./save-certificates"
import { WithdrawDialog } from "./withdraw-dialog"

const LIMIT = 50
const LABELS: Record<CertificateFilter, () => string> = {
  live: m.office_filter_live,
  expiring: m.office_filter_expiring,
  expired: m.office_filter_expired,
  withdrawn: m.office_filter_withdrawn,
}

/** Certificates of the officer's province; what ends soonest stands first. */
export function CertificatesPage({ search }: { search: CertificateSearch }) {
  const { reading, reload, update } = useRead<CertificateListPage>(
    `certificates ${JSON.stringify(search)}`,
    (signal) => listCertificates(search, { limit: LIMIT }, signal),
  )
  const [chosen, setChosen] = useState<OfficerCertificate | null>(null)
  const [withdrawn, setWithdrawn] = useState<OfficerCertificate | null>(null)
  useTitle(`${m.office_nav_certificates()} · ${m.office_title()}`)
  const page = reading.state === "ready" ? reading.value : null
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{m.office_certificates_title()}</h1>
        <SaveCertificates search={search} />
      </div>
      <p className="mt-1 mb-4 text-soft">{m.office_certificates_text()}</p>
      <SearchForm key={search.q} search={search} />
      <Filters search={search} counts={page?.counts ?? null} />
      {withdrawn ? (
        <Notice tone="success" className="mb-3">
          <p>{m.office_withdrawn_done({ product: withdrawn.productTitle })}</p>
        </Notice>
      ) : null}
      {reading.state === "reading" ? <RowSkeletons count={6} /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {page && page.certificates.length === 0 ? (
        <EmptyState title={m.office_certificates_none()}>
          <Link {...CERTIFICATES} search={{}} preload={false} className={buttonClass("secondary")}>
            {m.office_certificates_all()}
          </Link>
        </EmptyState>
      ) : null}
      {page && page.certificates.length > 0 ? (
        <div className="grid gap-3">
          <ul className="grid gap-2">
            {page.certificates.map((certificate) => (
              <CertificateRow
                key={certificate.id}
                certificate={certificate}
                onWithdraw={() => {
                  setWithdrawn(null)
                  setChosen(certificate)
                }}
              />
            ))}
          </ul>
          <More search={search} page={page} onMore={(next) => update((old) => joined(old, next))} />
        </div>
      ) : null}
      {chosen ? (
        <WithdrawDialog
          certificate={chosen}
          onClose={() => setChosen(null)}
          onWithdrawn={(withdrawal) => {
            update((old) => asWithdrawn(old, chosen, withdrawal))
            setWithdrawn(chosen)
            setChosen(null)
          }}
        />
      ) : null}
    </>
  )
}

/** A page more; what moved meanwhile is not shown twice. */
function joined(old: CertificateListPage, next: CertificateListPage): CertificateListPage {
  const known = new Set(old.certificates.map((row) => row.id))
  return {
    ...next,
    certificates: [...old.certificates, ...next.certificates.filter((row) => !known.has(row.id))],
  }
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

function SearchForm({ search }: { search: CertificateSearch }) {
  const navigate = useNavigate()
  return (
    <form
      role="search"
      className="mb-4 flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const q = String(new FormData(event.currentTarget).get("q") ?? "").trim()
        void navigate({ ...CERTIFICATES, search: addressOf({ ...search, q }) })
      }}
    >
      <Field
        className="min-w-0 flex-1"
        label={m.office_search_label()}
        name="q"
        type="search"
        maxLength={200}
        defaultValue={search.q}
      />
      <Button type="submit">{m.office_search()}</Button>
    </form>
  )
}

function Filters({
  search,
  counts,
}: {
  search: CertificateSearch
  counts: CertificateListPage["counts"] | null
}) {
  const entries = [
    { state: undefined, label: m.office_filter_all(), count: counts?.all },
    ...FILTERS.map((state) => ({ state, label: LABELS[state](), count: counts?.[state] })),
  ]
  return (
    <nav aria-label={m.office_filter_nav()} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {entries.map(({ state, label, count }) => (
          <li key={label}>
            <Link
              {...CERTIFICATES}
              search={addressOf({ q: search.q, ...(state ? { state } : {}) })}
              resetScroll={false}
              preload={false}
              activeOptions={WHOLE_ADDRESS}
              aria-current={state === search.state ? "page" : undefined}
              className={buttonClass(state === search.state ? "primary" : "secondary", "tabular-nums")}
            >
              {label}
              {count === undefined ? null : ` (${countWords(count)})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function More({
  search,
  page,
  onMore,
}: {
  search: CertificateSearch
  page: CertificateListPage
  onMore: (page: CertificateListPage) => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const after = page.nextAfter
  const total = page.counts[search.state ?? "all"]
  const more = async () => {
    if (after === null) return
    setBusy(true)
    const result = await listCertificates(search, { after, limit: LIMIT })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) onMore(result.value)
  }
  return (
    <>
      {problem ? <Failure problem={problem} onRetry={() => void more()} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        {after !== null && !problem ? (
          <Button look="secondary" disabled={busy} onClick={() => void more()}>
            {m.office_more()}
          </Button>
        ) : null}
        <p role="status" className="text-sm text-soft tabular-nums">
          {m.office_shown({ shown: countWords(page.certificates.length), total: countWords(total) })}
        </p>
      </div>
    </>
  )
}
