import type { Client } from "pg"

/** Tables that hold a listing's rows, parents before children. What Medusa does not have here is left out. */
const TABLES = [
  "product",
  "product_variant",
  "product_option",
  "product_option_value",
  "product_product_option",
  "product_product_option_value",
  "product_variant_option",
  "product_category_product",
  "product_sales_channel",
  "product_shipping_profile",
  "price_set",
  "price",
  "product_variant_price_set",
  "inventory_item",
  "inventory_level",
  "product_variant_inventory_item",
  "producer",
  "listing",
  "certificate",
]
/** Columns that name a row which is copied too. */
const COPIED_IDS = [
  "id",
  "product_id",
  "variant_id",
  "option_id",
  "option_value_id",
  "product_option_id",
  "product_option_value_id",
  "product_product_option_id",
  "price_set_id",
  "inventory_item_id",
  "producer_id",
]
/** Columns whose values must differ. */
const UNIQUE = ["handle", "identity_key", "external_id", "code", "sku"]
const NAMES: readonly (readonly [string, string])[] = [
  ["product", "title"],
  ["producer", "name"],
]

interface Column {
  readonly table_name: string
  readonly column_name: string
}

/**
 * Copies every listing with all that belongs to it (variant, price, stock, producer, certificate) so many times
 * inside the database, with identities and names of its own. For measuring only: an import of 20,000 rows takes
 * longer than all the measurements.
 *
 * @param copies how many more of each there shall be
 */
export async function multiplyListings(client: Client, copies: number): Promise<void> {
  const { rows } = await client.query<Column>(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and table_name = any($1) and is_generated = 'NEVER'
      order by table_name, ordinal_position`,
    [TABLES],
  )
  const columnsOf = Map.groupBy(rows, (column) => column.table_name)
  for (const table of TABLES) {
    const columns = (columnsOf.get(table) ?? []).map((column) => column.column_name)
    if (columns.length === 0) continue
    const first = columns.find((column) => COPIED_IDS.includes(column)) as string
    const value = (column: string): string => {
      if (COPIED_IDS.includes(column)) return `"${column}" || '_c' || copy`
      if (UNIQUE.includes(column)) return `"${column}" || '-k' || copy`
      if (NAMES.some(([of, name]) => of === table && name === column)) return `"${column}" || ' ' || copy`
      return `"${column}"`
    }
    const list = columns.map((column) => `"${column}"`).join(", ")
    await client.query(
      `insert into "${table}" (${list}) select ${columns.map(value).join(", ")}
         from "${table}" cross join generate_series(1, ${copies}) as copy where "${first}" !~ '_c[0-9]+$'`,
    )
  }
  // Every index is built after this; what it holds then need not be read again.
  await client.query("truncate search_change")
  await client.query("analyze")
}
