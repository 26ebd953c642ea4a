import { expect } from "@playwright/test"

import { demoAccount, signInToApi, succeeded } from "./api.ts"
import { catalogueOf, type Goods } from "./catalogue.ts"
import type { ShopAddresses } from "./shop.ts"
import { uniqueBarcode, uniqueWord } from "./unique.ts"

export type CertifiedGoods = Goods & { readonly barcode: string; readonly certificateId: string }

const STAR = 4
const HEADINGS =
  "Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định,Giá bán,Khối lượng,Bộ sản phẩm,Mã vạch"

/**
 * Goods of four stars that belong to one test: the officer of Lào Cai imports a list of products of a new producer that
 * were recognised 30 days ago. Nobody has claimed the producer yet, and no piece is in stock.
 */
export async function importRecognisedGoods(shop: ShopAddresses, count: number): Promise<CertifiedGoods[]> {
  const producerName = `HTX Thử ${uniqueWord()}`
  const decided = new Date(Date.now() - 30 * 86_400_000)
  const [year, month, day] = decided.toISOString().slice(0, 10).split("-")
  const rows = Array.from({ length: count }, (_, index) => ({
    title: `Mật ong ${uniqueWord()}`,
    barcode: uniqueBarcode(),
    price: 100_000 + 10_000 * index,
  }))
  const lines = rows.map(
    ({ title, barcode, price }) =>
      `${title},${producerName},"xã Bảo Hà, huyện Bảo Yên, tỉnh Lào Cai",${STAR},12/QĐ-UBND,${day}/${month}/${year},${price},500 g,Mật ong,${barcode}`,
  )
  const officer = await signInToApi(shop, "officer", demoAccount(shop, "canbo.laocai@"))
  const { id } = await officer.upload(
    "startImport",
    { name: "danh-sach.csv", content: `${[HEADINGS, ...lines].join("\n")}\n` },
    { query: { dryRun: "false" } },
  )
  await expect
    .poll(
      async () => {
        const { run } = await succeeded(officer.call("readImport", { params: { id } }))
        return [run.status, run.applied, run.rowsBad, run.failed]
      },
      { message: "the list is imported", timeout: 20_000, intervals: [250] },
    )
    .toEqual(["done", count, 0, 0])
  const { certificates } = await succeeded(officer.call("listCertificates", { query: { q: producerName } }))
  return Promise.all(
    rows.map(async ({ title, barcode }) => {
      const certificate = certificates.find(({ productTitle }) => productTitle === title)
      if (!certificate?.listingHandle) throw new Error(`${title} has no certificate or no page`)
      const card = await catalogueOf(shop).published(
        certificate.listingHandle,
        ({ starPeriod }) => starPeriod !== null,
      )
      return { ...card, barcode, certificateId: certificate.id }
    }),
  )
}

export const importRecognisedProduct = async (shop: ShopAddresses): Promise<CertifiedGoods> =>
  (await importRecognisedGoods(shop, 1))[0]!
