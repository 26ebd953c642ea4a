import type { ShelfLabel } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { formatDateVi } from "@ocop/vietnam-time"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { publicOrigin } from "~/shared/lib/public-origin"
import { qrPath } from "~/shared/qr/qr-path"
import { Button } from "~/shared/ui/button"

/**
 * Shelf cards, 85 × 55 mm, ten on a sheet of A4, to be cut out. Price and star are those of the day that stands
 * on the card: paper hangs longer than they last, so the QR code leads to what is true now.
 */
export function ShelfLabels({ cards }: { cards: readonly ShelfLabel[] }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const today = formatDateVi(new Date())
  if (cards.length === 0) return <p className="text-soft">{m.producer_site_cards_none()}</p>
  const printed = cards.filter(({ productId }) => !left.has(productId))
  const toggle = (id: string) =>
    setLeft((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <div className="grid gap-4">
      <style>{PRINT}</style>
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={printed.length === 0} onClick={() => window.print()}>
          {m.producer_site_cards_print({ count: printed.length })}
        </Button>
        <p className="text-sm text-soft">{m.producer_site_cards_hint()}</p>
      </div>
      <ul className="shelf-cards flex flex-wrap gap-4">
        {cards.map((card) => {
          const chosen = !left.has(card.productId)
          return (
            <li key={card.productId} className={chosen ? "max-w-full" : "max-w-full opacity-50 print:hidden"}>
              <label className="shelf-choice tap flex items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={chosen}
                  onChange={() => toggle(card.productId)}
                  className="size-5 accent-(--accent)"
                />
                {m.producer_site_card_choose()}
              </label>
              <Card card={card} today={today} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Card({ card, today }: { card: ShelfLabel; today: string }) {
  const { size, path } = qrPath(`${publicOrigin()}/san-pham/${card.handle}`, 2)
  const { certificate } = card
  return (
    <article className="shelf-card flex aspect-[85/55] w-[85mm] max-w-full flex-col justify-between overflow-hidden border border-dashed border-[#8a7a6a] bg-[#fff] p-[3mm] text-[#2a1f18]">
      <div>
        <p className="line-clamp-2 text-[4.2mm] leading-tight font-bold">{card.title}</p>
        <p className="line-clamp-1 text-[2.8mm]">
          {[card.producerName, card.place].filter(Boolean).join(" · ")}
        </p>
      </div>
      <div className="flex items-end justify-between gap-[2mm]">
        <div className="min-w-0">
          {certificate ? (
            <p className="text-[2.7mm] leading-snug">
              <span className="block text-[4mm] text-[#97202a]">
                <span aria-hidden="true">{"★".repeat(certificate.star)}</span>{" "}
                <span className="text-[3mm] font-bold">
                  {m.producer_site_card_star({ star: certificate.star })}
                </span>
              </span>
              {m.producer_site_card_number({ number: certificate.number })}
              <span className="block">
                {m.producer_site_card_until({ day: formatDateVi(certificate.lastDay) })}
                {certificate.precision === "year" ? ` ${m.producer_site_card_year_only()}` : null}
              </span>
            </p>
          ) : null}
          <p className="mt-[1mm] text-[6.4mm] leading-none font-bold whitespace-nowrap tabular-nums">
            {card.priceDong === null ? m.producer_site_card_ask() : formatDong(card.priceDong)}
            {card.priceDong !== null && card.unit ? (
              <span className="text-[3mm] font-normal"> / {card.unit}</span>
            ) : null}
          </p>
          <p className="mt-[0.8mm] text-[2.2mm]">{m.producer_site_card_day({ day: today })}</p>
        </div>
        <svg
          role="img"
          aria-label={m.producer_site_card_qr({ title: card.title })}
          viewBox={`0 0 ${size} ${size}`}
          className="size-[22mm] shrink-0"
          shapeRendering="crispEdges"
        >
          <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
          <path d={path} />
        </svg>
      </div>
    </article>
  )
}

/** On paper only the cards are left: two beside each other, five below each other. */
const PRINT = `@media print {
  @page { size: A4 portrait; margin: 9mm 18mm }
  html, body { background: #fff }
  body * { visibility: hidden }
  .shelf-cards, .shelf-cards * { visibility: visible }
  .shelf-choice { display: none !important }
  .shelf-cards { position: absolute; inset: 0 auto auto 0; display: grid !important; grid-template-columns: 85mm 85mm; gap: 0 !important }
  .shelf-cards > li { break-inside: avoid }
  .shelf-card { width: 85mm; height: 55mm; max-width: none }
}`
