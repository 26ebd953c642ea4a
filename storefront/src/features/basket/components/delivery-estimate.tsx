import { lazy, Suspense } from "react"
import { pathInLocale } from "~/shared/i18n/locale"
import type { DeliveryChoice, QuoteResult } from "~/shared/basket/views"
import { problemText } from "~/shared/basket/problem-text"
import type { ChosenPlace } from "~/shared/places/views"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Button, buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"

/** Rendered by the server with the page; its script loads after that of the basket. */
const PlacePicker = lazy(() => import("~/shared/places/place-picker"))

/** Delivery price to a place: chosen live, or by a GET form without scripts. */
export function DeliveryEstimate({
  delivery,
  quote,
  busy,
  place,
  onChoose,
  onRetry,
}: {
  delivery: DeliveryChoice
  quote: QuoteResult | null
  busy: boolean
  place: string | null
  onChoose: (place: ChosenPlace | null) => void
  onRetry: () => void
}) {
  return (
    <section aria-labelledby="giao-toi" className="rounded-card border border-line bg-sheet p-4">
      <h2 id="giao-toi" className="pb-3 text-lg">
        {m.basket_delivery_to()}
      </h2>
      <form action={pathInLocale("/gio-hang", getLocale())} onSubmit={(event) => event.preventDefault()}>
        <Suspense>
          <PlacePicker
            provinces={delivery.provinces}
            communes={delivery.communes}
            provinceCode={delivery.provinceCode}
            communeCode={delivery.communeCode}
            names={{ province: "tinh", commune: "xa" }}
            onChoose={onChoose}
          />
        </Suspense>
        <button type="submit" className={buttonClass("secondary", "mt-3 hidden! noscript:inline-flex!")}>
          {m.basket_see_fee()}
        </button>
      </form>
      <div aria-live="polite" className="pt-3 empty:hidden">
        {busy ? <p className="text-sm text-soft">{m.delivery_counting()}</p> : null}
        {!busy && quote && !quote.ok && place !== null ? (
          <Notice tone="error">
            {problemText(quote.problem)}{" "}
            <Button look="quiet" onClick={onRetry}>
              {m.ui_retry()}
            </Button>
          </Notice>
        ) : null}
        {quote?.ok && !busy ? (
          <p className="text-sm text-soft">{m.delivery_tariff({ date: quote.quote.tariffValidFrom })}</p>
        ) : null}
      </div>
    </section>
  )
}
