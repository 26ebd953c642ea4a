import { Link } from "@tanstack/react-router"
import type { BasketView, QuoteResult } from "~/shared/basket/views"
import { m } from "~/paraglide/messages"
import type { ReactNode } from "react"

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-bold">{term}</dt>
      <dd className="text-soft">{children}</dd>
    </div>
  )
}

/** Pre-contract information that the law requires before a remote order (Law 19/2023/QH15 on consumers, Art. 37). */
export function BeforeOrdering({ basket, quote }: { basket: BasketView; quote: QuoteResult | null }) {
  return (
    <section aria-labelledby="can-biet" className="rounded-card border border-line bg-sheet p-4 text-sm">
      <h2 id="can-biet" className="pb-2 text-base">
        {m.checkout_know()}
      </h2>
      <dl className="grid gap-2">
        <Fact term={m.checkout_know_sellers()}>
          {basket.groups.map((group, index) => (
            <span key={group.producer.id}>
              {index > 0 ? "; " : null}
              <Link to="/nha-san-xuat/$handle" params={{ handle: group.producer.handle }} className="link">
                {group.producer.name}
              </Link>
              {group.place ? `, ${group.place}` : null}
            </span>
          ))}
          . {m.checkout_know_sellers_text()}
        </Fact>
        <Fact term={m.checkout_know_delivery()}>
          {m.checkout_know_delivery_text()}{" "}
          {quote?.ok ? m.delivery_tariff({ date: quote.quote.tariffValidFrom }) : null}
        </Fact>
        <Fact term={m.checkout_know_payment()}>{m.checkout_know_payment_text()}</Fact>
        <Fact term={m.checkout_know_return()}>
          {m.checkout_know_return_text()}{" "}
          <Link to="/quy-che" hash="doi-tra" className="link">
            {m.checkout_know_rules()}
          </Link>
        </Fact>
      </dl>
    </section>
  )
}
