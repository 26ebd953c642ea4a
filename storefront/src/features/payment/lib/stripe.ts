/** The part of Stripe.js that the card page uses. It may only come from Stripe itself (its terms, PCI DSS). */
export interface StripeElements {
  create(
    kind: "payment",
    options?: Record<string, unknown>,
  ): { mount(target: HTMLElement): void; on(event: "ready" | "loaderror", then: () => void): void }
}

export interface StripeClient {
  elements(options: Record<string, unknown>): StripeElements
  confirmPayment(options: {
    elements: StripeElements
    redirect: "if_required"
    confirmParams: { return_url: string }
  }): Promise<{ error?: { type?: string; code?: string; message?: string } }>
}

type Stripe = (key: string, options?: Record<string, unknown>) => StripeClient

const ADDRESS = "https://js.stripe.com/v3/"

let loading: Promise<Stripe> | undefined

/** Loads Stripe.js, once, when the card page asks for it and never before. */
export function loadStripe(): Promise<Stripe> {
  loading ??= new Promise<Stripe>((resolve, reject) => {
    const script = document.createElement("script")
    script.src = ADDRESS
    script.onload = () => {
      const { Stripe: stripe } = window as unknown as { Stripe?: Stripe }
      if (stripe) resolve(stripe)
      else reject(new Error("Stripe.js brought nothing"))
    }
    script.onerror = () => reject(new Error("Stripe.js did not come"))
    document.head.append(script)
  })
  loading.catch(() => (loading = undefined))
  return loading
}
