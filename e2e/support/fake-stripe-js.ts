import type { Page } from "@playwright/test"

/**
 * A replacement of Stripe.js that the browser gets from Stripe's own address: only the network's edge is replaced. The
 * form takes a card number; the answers come from the fake Stripe of the tests.
 */
const SCRIPT = `
window.Stripe = (key) => ({
  elements: ({ clientSecret }) => ({
    clientSecret,
    create: () => {
      const listeners = {}
      return {
        on: (event, then) => { listeners[event] = then },
        mount: (target) => {
          target.innerHTML = '<label>Card number <input data-testid="card" /></label>'
          setTimeout(() => listeners.ready && listeners.ready(), 0)
        },
      }
    },
  }),
  confirmPayment: async ({ elements }) => {
    const number = document.querySelector('[data-testid="card"]').value
    const ask = async (card) => {
      const reply = await fetch("https://api.stripe.com/_test/confirm", {
        method: "POST",
        body: new URLSearchParams({ client_secret: elements.clientSecret, card }),
      })
      return reply.json()
    }
    const card = number.endsWith("0002") ? "declined" : number.endsWith("3155") ? "3ds" : "ok"
    let intent = await ask(card)
    if (intent.error) return { error: intent.error }
    if (intent.status === "requires_action") {
      const agreed = await new Promise((resolve) => {
        const button = document.createElement("button")
        button.textContent = "Complete authentication"
        button.onclick = () => resolve(true)
        document.body.append(button)
      })
      if (agreed) intent = await ask("authenticate")
    }
    return {}
  },
})
`

/** @returns the requests for Stripe.js, as they come */
export async function serveFakeStripeJs(page: Page, stripeUrl: string): Promise<string[]> {
  const requests: string[] = []
  await page.route("https://js.stripe.com/**", async (route) => {
    requests.push(route.request().url())
    await route.fulfill({ contentType: "text/javascript", body: SCRIPT })
  })
  await page.route("https://api.stripe.com/**", async (route) => {
    const request = route.request()
    const reply = await fetch(stripeUrl + new URL(request.url()).pathname, {
      method: "POST",
      body: new URLSearchParams(request.postData() ?? ""),
    })
    await route.fulfill({
      status: reply.status,
      contentType: "application/json",
      headers: { "access-control-allow-origin": "*" },
      body: await reply.text(),
    })
  })
  return requests
}
