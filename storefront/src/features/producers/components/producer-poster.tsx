import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Button, buttonClass } from "~/shared/ui/button"
import type { ListingCertificate, ProducerView } from "../lib/views"

/** Listings that fit on one sheet. */
const MAX_LISTINGS = 8

/**
 * Poster of A4 for a stall or a shop window: the brocade, the name, the listings with the star and the certificate of
 * each, and a QR code of the page. No prices: paper hangs longer than they last. A star lasts years; until when, and
 * of which day the sheet is, stands beside it.
 *
 * @param day on which the sheet was made, dd/MM/yyyy
 */
export function ProducerPoster({
  producer,
  origin,
  day,
}: {
  producer: ProducerView
  origin: string
  day: string
}) {
  const certificates = new Map(producer.certificates.map((one) => [one.handle, one]))
  const address = `${origin}/nha-san-xuat/${producer.handle}`
  return (
    <div className="container-page pb-12 print:p-0">
      <div className="flex flex-wrap items-center gap-3 py-4 print:hidden">
        <Button onClick={() => window.print()}>{m.producer_poster_print()}</Button>
        <Link
          to="/nha-san-xuat/$handle"
          params={{ handle: producer.handle }}
          className={buttonClass("secondary")}
        >
          {m.producer_poster_back()}
        </Link>
        <p className="text-sm text-soft">{m.producer_poster_hint()}</p>
      </div>
      <style>{PRINT}</style>
      {/* Everything is measured by the sheet's own width (cqw), so that it fits on paper as on any screen. */}
      <article className="poster @container mx-auto flex aspect-[210/297] w-full max-w-[210mm] flex-col overflow-hidden bg-[#fffdf8] text-center text-[#2a1f18] shadow-card">
        <Band cloth={producer.patternSeed} />
        <div className="flex flex-1 flex-col items-center justify-evenly px-[6%] py-[3cqw]">
          <div>
            <p className="text-[2.2cqw] text-[#97202a]">
              {[producer.legalType, producer.place].filter(Boolean).join(" · ")}
            </p>
            <h1 className="mt-[0.5cqw] text-[4.6cqw] leading-tight">{producer.name}</h1>
          </div>
          <ul className="grid w-full grid-cols-4 gap-[2%]">
            {producer.listings.slice(0, MAX_LISTINGS).map((card) => (
              <li key={card.id}>
                <img
                  src={card.image?.url ?? `/tranh/${card.set}-${card.group}/${producer.handle}.svg`}
                  alt=""
                  width="200"
                  height="200"
                  className="aspect-4/3 w-full rounded-[6%] object-cover"
                />
                <p className="mt-[0.5cqw] line-clamp-2 text-[1.8cqw] leading-tight">{card.title}</p>
                <Star held={certificates.get(card.handle)} />
              </li>
            ))}
          </ul>
          <div>
            <img
              src={`/ma-qr/nha-san-xuat/${producer.handle}.svg`}
              alt={m.producer_qr_alt({ name: producer.name })}
              width="240"
              height="240"
              className="mx-auto aspect-square w-[22cqw]"
            />
            <p className="text-[2.2cqw] font-bold">{m.producer_poster_scan()}</p>
            <p className="mt-[0.5cqw] text-[1.6cqw] break-all">{address.replace(/^https?:\/\//, "")}</p>
            {producer.phone ? <p className="mt-[0.5cqw] text-[2.4cqw] font-bold">{producer.phone}</p> : null}
            {producer.certificates.length > 0 ? (
              <p className="mt-[0.5cqw] text-[1.4cqw]">{m.producer_site_poster_day({ day })}</p>
            ) : null}
          </div>
        </div>
        <Band cloth={producer.patternSeed} />
      </article>
    </div>
  )
}

/** The star of the goods and the certificate behind it; nothing for goods without one that is live. */
function Star({ held }: { held: ListingCertificate | undefined }) {
  if (!held) return null
  const { star, code, firstDay, lastDay, yearOnly } = held.certificate
  return (
    <p className="text-[1.4cqw] leading-tight">
      <span className="block text-[1.8cqw] font-bold text-[#97202a]">
        <span aria-hidden="true">{"★".repeat(star)}</span>{" "}
        <span className="whitespace-nowrap">{m.producer_site_card_star({ star })}</span>
      </span>
      <span className="block break-words">{m.producer_site_card_number({ number: code })}</span>
      <span className="block">{m.producer_site_card_until({ day: lastDay })}</span>
      {yearOnly ? <span className="block">{m.ui_certificate_year_only({ day: firstDay })}</span> : null}
      {held.illustrative ? <span className="block">({m.ui_illustrative()})</span> : null}
    </p>
  )
}

function Band({ cloth }: { cloth: string }) {
  return (
    <div
      aria-hidden="true"
      className="h-[7%] bg-repeat-x"
      style={{ backgroundImage: `url("/tranh/dai/${cloth}.svg")`, backgroundSize: "auto 100%" }}
    />
  )
}

/** On paper only the sheet itself is left of the page. */
const PRINT = `@media print {
  @page { size: A4 portrait; margin: 0 }
  html, body { background: #fff }
  body > header, body > footer { display: none }
  .poster { max-width: none; width: 210mm; height: 297mm; box-shadow: none; print-color-adjust: exact; -webkit-print-color-adjust: exact }
}`
