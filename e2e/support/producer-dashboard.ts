import type { Page } from "@playwright/test"

import { catalogueOf, type Goods } from "./catalogue.ts"
import type { Database } from "./fixtures.ts"
import type { ShopAddresses } from "./shop.ts"
import type { Speaker } from "./steps.ts"

export interface Account {
  readonly email: string
  readonly password: string
}

/** @param beginning of the account's address */
export function accountOf(shop: ShopAddresses, beginning: string): Account {
  const found = Object.values(shop.accounts).find(({ email }) => email.startsWith(beginning))
  if (!found) throw new Error(`No demo account ${beginning}`)
  return found
}

export interface Producer {
  readonly id: string
  readonly handle: string
  readonly name: string
}

/** The first producer of the demonstration's owner, for which the packer works too. */
export async function producerOf(database: Database): Promise<Producer> {
  const [row] = await database.query<Producer & Record<string, string>>(
    `select p.id, p.handle, p.name from producer_member m
       join producer_membership s on s.member_id = m.id join producer p on p.id = s.producer_id
      where m.sign_in_name = 'donggoi@ocop.example'`,
  )
  if (!row) throw new Error("The demo packer works nowhere")
  return row
}

/** @param least what a piece must cost, dong */
export async function goodsOf(
  shop: ShopAddresses,
  producer: string,
  least = 0,
): Promise<Goods & { price: number }> {
  // A test before may have changed the producer's address: the documents follow within seconds.
  const end = Date.now() + 20_000
  for (;;) {
    const hits = await catalogueOf(shop).all({ producers: [producer], inStock: true })
    const hit = hits.find(({ price, variantId }) => price !== null && price >= least && variantId !== null)
    if (hit && hit.price !== null && hit.variantId !== null)
      return { ...hit, price: hit.price, variantId: hit.variantId }
    if (Date.now() > end) throw new Error("Nothing of the demo producer to buy")
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** @param room path below the desk's own, with its slash */
export async function signIn(
  page: Page,
  { t }: Pick<Speaker, "t">,
  account: Account,
  room = "",
): Promise<void> {
  await page.goto(`/kenh-ban${room}`)
  await page.getByLabel(t("desk_sign_in_name")).fill(account.email)
  await page.getByLabel(t("desk_password")).fill(account.password)
  await page.getByRole("button", { name: t("desk_sign_in"), exact: true }).click()
}
