import type { ImportRun } from "@ocop/contracts"
import { bearer } from "./caller.ts"
import type { Cluster } from "./cluster.ts"
import { until, type Proofs } from "./proofs.ts"

const ROWS = 500

function listOf(rows: number): string {
  const head = "Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định,Giá bán,Khối lượng"
  const lines = Array.from({ length: rows }, (_, index) => {
    const producer = Math.floor(index / 4)
    return `Hàng thử ${index},HTX Thử ${producer},"xã Bảo Hà, tỉnh Lào Cai",${3 + (index % 2)},77/QĐ-UBND,15/03/2026,${(index + 1) * 1000},500 g`
  })
  return `${[head, ...lines].join("\n")}\n`
}

async function upload(url: string, token: string, content: string): Promise<ImportRun> {
  const form = new FormData()
  form.append("file", new Blob([content]), "danh-sach.csv")
  const response = await fetch(`${url}/officer/recognition-imports?dryRun=false`, {
    method: "POST",
    headers: bearer(token),
    body: form,
    signal: AbortSignal.timeout(60_000),
  })
  if (response.status !== 201) throw new Error(`Upload: ${response.status} ${await response.text()}`)
  return (await response.json()) as ImportRun
}

export async function proveImport(cluster: Cluster, proofs: Proofs): Promise<void> {
  const { a, b } = cluster
  const officer = cluster.sandbox.accounts.find((account) => account.email.startsWith("canbo.laocai"))
  if (!officer) throw new Error("The demonstration has no officer of Lào Cai")
  const token = await a.signIn("officer", officer.email, officer.password)
  const me = await b.call("GET", "/officer/me", undefined, bearer(token))
  proofs.check("an officer's token of server A is good on server B", me.status === 200, me.status)

  const run = await upload(b.url, token, listOf(ROWS))
  const read = async (): Promise<ImportRun> =>
    (
      await a.call<{ run: ImportRun }>(
        "GET",
        `/officer/recognition-imports/${run.id}`,
        undefined,
        bearer(token),
      )
    ).data.run
  const begun = await until(async () => (await products(cluster)) > 0, 60_000, 20)
  const at = await products(cluster)
  await cluster.killWorker()
  proofs.check(
    "the worker dies in the middle of the import",
    begun !== null && at < ROWS,
    `${at} of ${ROWS} products made`,
  )
  const started = performance.now()
  await cluster.startWorker()
  let last = await read()
  await until(async () => (last = await read()).status === "done", 150_000, 500)
  proofs.check(
    "another worker carries the import to its end",
    last.status === "done" && last.applied === ROWS && last.failed === 0,
    `${last.status}, ${last.applied} applied, ${last.failed} failed, ${((performance.now() - started) / 1000).toFixed(0)} s after its start`,
  )
  const [whole] = await cluster.query<Record<string, number>>(WHOLE)
  proofs.check(
    "nothing is there twice and nothing is half: product, listing, variant, price, stock place, certificate",
    Object.values(whole ?? {}).every((count) => count === ROWS),
    whole,
  )
  const inSearch = async (): Promise<boolean> => {
    const question = { q: '"Hàng thử"', limit: 1_000, attributesToRetrieve: ["title"] }
    const hits = await cluster.searchListings(question)
    return hits.filter((hit) => String(hit.title).startsWith("Hàng thử ")).length === ROWS
  }
  const found = await until(inSearch, 30_000, 500)
  proofs.check("all of it is in search", found !== null, `${found} ms later`)
}

const products = async (cluster: Cluster): Promise<number> =>
  (
    await cluster.query<{ count: number }>(
      "select count(*)::int as count from product where title like 'Hàng thử %'",
    )
  )[0]?.count ?? 0

/** Every count must be the number of rows: fewer is lost, more is double. */
const WHOLE = `
  with made as (select id, external_id from product where title like 'Hàng thử %' and deleted_at is null),
       variants as (select id, product_id from product_variant where product_id in (select id from made) and deleted_at is null)
  select (select count(*)::int from made) as products,
         (select count(distinct external_id)::int from made) as keys,
         (select count(*)::int from listing where product_id in (select id from made) and deleted_at is null) as listings,
         (select count(*)::int from variants) as variants,
         (select count(*)::int from variants join product_variant_price_set link on link.variant_id = variants.id
            join price on price.price_set_id = link.price_set_id where price.deleted_at is null) as prices,
         (select count(*)::int from variants join product_variant_inventory_item link on link.variant_id = variants.id
            join inventory_level level on level.inventory_item_id = link.inventory_item_id
            where level.deleted_at is null and link.deleted_at is null) as places,
         (select count(*)::int from product_sales_channel where product_id in (select id from made) and deleted_at is null) as channels,
         (select count(*)::int from certificate where product_id in (select id from made) and deleted_at is null) as certificates,
         (select count(*)::int from recognition_record where product_id in (select id from made) and deleted_at is null) as records`
