import { PRODUCER_HEADER, type ProducerRole } from "@ocop/contracts"

import { apiSession, demoAccount, signInToApi, succeeded, type Account, type ApiSession } from "./api.ts"
import { catalogueOf, type Goods } from "./catalogue.ts"
import { PHOTO_OF_PAPER } from "./producer-onboarding.ts"
import type { ShopAddresses } from "./shop.ts"
import { uniqueWord } from "./unique.ts"

const PASSWORD = "mot cau de nho"
const PRICE = 350_000

export interface OwnProducer {
  readonly id: string
  readonly name: string
  readonly owner: Account & { readonly name: string }
  /** The owner, acting for the producer. */
  readonly api: ApiSession
}

/** Goods of an own producer: what buyers see and what the owner calls it. */
export type OwnGoods = Goods & { readonly listingId: string }

/**
 * A producer that belongs to one test: somebody signs up, registers it with a paper and a bank account, and the
 * officer of Lào Cai approves it, all over the API.
 */
export async function createProducer(shop: ShopAddresses): Promise<OwnProducer> {
  const word = uniqueWord()
  const owner = await registerMember(shop, `Chủ cơ sở ${word}`)
  const name = `Hộ kinh doanh thử ${word}`
  const basics = {
    name,
    legalType: "household" as const,
    taxCode: "5300123456",
    provinceCode: "15",
    communeCode: "02947",
    address: "Thôn Liên Hà 3",
    phone: "0912 345 678",
  }
  const person = await signInToApi(shop, "producer", owner)
  const { producerId: id } = await succeeded(person.call("registerProducer", { body: basics }))
  const api = await producerSession(shop, owner)
  await api.upload(
    "addProducerPaper",
    { name: "giay-phep.png", content: new Uint8Array(PHOTO_OF_PAPER) },
    {
      query: {
        kind: "business_registration",
        number: "10A.8.000123",
        issuedOn: "2026-01-05",
        authority: "UBND xã Bảo Hà",
      },
    },
  )
  const bank = { bin: "970405", number: "1500201234567", holder: "LO THI MAI" }
  await succeeded(api.call("saveProducerProfile", { body: { ...basics, bank } }))
  await succeeded(api.call("submitProducer", {}))
  const officer = await signInToApi(shop, "officer", demoAccount(shop, "canbo.laocai@"))
  await succeeded(
    officer.call("decideReview", {
      params: { id },
      body: { action: "approve", reason: null, remarks: [] },
    }),
  )
  return { id, name, owner, api }
}

/** A member of one producer, acting for it. */
export async function producerSession(shop: ShopAddresses, member: Account): Promise<ApiSession> {
  const person = await signInToApi(shop, "producer", member)
  const { memberships } = await succeeded(person.call("readProducerMe", {}))
  if (memberships.length !== 1) throw new Error(`${member.email} belongs to ${memberships.length} producers`)
  return apiSession(shop, { ...person.headers, [PRODUCER_HEADER]: memberships[0]!.producerId })
}

/** A person of the producer beside its owner. */
export async function addMember(
  shop: ShopAddresses,
  producer: OwnProducer,
  role: ProducerRole,
): Promise<Account> {
  const { token } = await succeeded(
    producer.api.call("inviteProducerMember", { body: { name: "Giàng A Páo", role } }),
  )
  const member = await registerMember(shop, "Giàng A Páo")
  const person = await signInToApi(shop, "producer", member)
  await succeeded(person.call("acceptProducerInvitation", { body: { token } }))
  return member
}

async function registerMember(
  shop: ShopAddresses,
  name: string,
): Promise<{ name: string; email: string; password: string }> {
  const email = `${uniqueWord()}@example.vn`
  const body = { name, signInName: email, password: PASSWORD }
  await succeeded(apiSession(shop, {}).call("registerProducerMember", { body }))
  return { name, email, password: PASSWORD }
}

/** Lists textiles under the given title and waits until shoppers find them. */
export async function publishGoods(
  shop: ShopAddresses,
  producer: OwnProducer,
  { title = `Khăn thổ cẩm ${uniqueWord()}`, priceDong = PRICE, stock = 20 } = {},
): Promise<OwnGoods> {
  const body = {
    title,
    setNumber: 22,
    unit: "chiếc",
    priceDong,
    weightGrams: 300,
    story: null,
    videoUrl: null,
    label: {
      origin: "Lào Cai, Việt Nam",
      netContent: null,
      ingredients: "Bông dệt tay, chàm",
      usage: "Giặt tay bằng nước lạnh",
      storage: null,
      warning: null,
      shelfLifeDays: null,
      alcoholPercent: null,
    },
    stock,
  }
  const { id } = await succeeded(producer.api.call("createListing", { body }))
  const { state, handle } = await succeeded(producer.api.call("publishListing", { params: { id } }))
  if (state !== "published") throw new Error(`${title} is ${state} instead of published`)
  return { ...(await catalogueOf(shop).published(handle)), listingId: id }
}

/** The owner changes the price of the listing. */
export async function setPrice(producer: OwnProducer, listingId: string, priceDong: number): Promise<void> {
  const params = { id: listingId }
  const { title, setNumber, unit, weightGrams, story, videoUrl, label } = await succeeded(
    producer.api.call("readOwnListing", { params }),
  )
  const body = { title, setNumber, unit, priceDong, weightGrams, story, videoUrl, label }
  await succeeded(producer.api.call("saveListing", { params, body }))
}

/** The owner counts so many pieces at home. */
export async function setStock(producer: OwnProducer, listingId: string, stocked: number): Promise<void> {
  await succeeded(producer.api.call("setListingStock", { params: { id: listingId }, body: { stocked } }))
}

/** Pieces at home, sold ones among them until they are handed over. */
export async function stockOf(producer: OwnProducer, listingId: string): Promise<number> {
  const { stocked } = await succeeded(producer.api.call("readOwnListing", { params: { id: listingId } }))
  return stocked
}

/** A new producer with goods to buy. */
export async function producerWithGoods(
  shop: ShopAddresses,
  options?: Parameters<typeof publishGoods>[2],
): Promise<{ producer: OwnProducer; goods: OwnGoods }> {
  const producer = await createProducer(shop)
  return { producer, goods: await publishGoods(shop, producer, options) }
}

/** The owner moves the order through these steps; the dashboard's screens have tests of their own. */
export async function advanceOrder(
  producer: OwnProducer,
  code: string,
  actions: readonly ("accept" | "pack" | "hand_over" | "deliver" | "fail")[],
): Promise<void> {
  const id = await orderIdOf(producer, code)
  for (const action of actions)
    await succeeded(
      producer.api.call("transitionProducerOrder", {
        params: { id },
        body: {
          action,
          key: `${action}-${uniqueWord()}`,
          ...(action === "hand_over" ? { handOver: { by: "own" } } : {}),
          ...(action === "fail" ? { reason: "Khách không nhận hàng" } : {}),
        },
      }),
    )
}

/** @param code of the producer's own order, as the buyer's page shows it */
export async function orderIdOf(producer: OwnProducer, code: string): Promise<string> {
  for (const shelf of ["to_do", "on_the_way", "over"] as const) {
    const { orders } = await succeeded(producer.api.call("listProducerOrders", { query: { shelf, q: code } }))
    const found = orders.find((order) => order.code === code)
    if (found) return found.id
  }
  throw new Error(`${producer.name} has no order ${code}`)
}
