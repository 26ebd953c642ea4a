import { lazy, Suspense, type ComponentType } from "react"
import { whenIdle } from "~/shared/lib/when-idle"
import type { CheckoutData } from "../api/checkout"

type Page = ComponentType<{ data: CheckoutData }>

let loaded: Page | null = null

/** The server, and whoever comes from another page, draw the form at once. */
export async function loadCheckout(): Promise<void> {
  loaded ??= (await import("./checkout-page")).CheckoutPage
}

/**
 * Whoever opens the address itself sees the server's form, which also works as it is; what makes it check and count
 * while one types comes after the page is there.
 */
const Later = lazy(async () => {
  await whenIdle()
  await loadCheckout()
  return { default: loaded as Page }
})

export function Checkout({ data }: { data: CheckoutData }) {
  const Form = loaded ?? Later
  return (
    <Suspense fallback={null}>
      <Form data={data} />
    </Suspense>
  )
}
