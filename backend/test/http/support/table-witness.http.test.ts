import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { presentTerms } from "../../../src/domains/delivery/terms"
import { linesOf } from "../../../src/domains/orders/producer-order-rows"
import { recordProductViews } from "../../../src/domains/reporting/product-views"
import { askedBy } from "./table-witness"

/** On a database without tables: a statement is seen before it fails. */
describe("the hook on the database driver names the file that asked", () => {
  let database: Knex

  beforeAll(() => {
    const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
    const connection = { host: DB_HOST, port: Number(DB_PORT), user: DB_USERNAME, password: DB_PASSWORD }
    database = knex({ client: "pg", connection: { ...connection, database: "postgres" } })
  })
  afterAll(() => database.destroy())

  const seen = (path: string): string => askedBy(`backend/src/domains/${path}`).join("\n")

  it("for SQL that shared/ hands on", async () => {
    await expect(presentTerms(database, ["prdr_1"])).rejects.toThrow(/producer_delivery_terms/)
    expect(seen("delivery/terms.ts")).toContain("from producer_delivery_terms")
  })

  it("for a query of the builder, which asks after the function that made it has ended", async () => {
    await expect(linesOf(database, ["pord_1"])).rejects.toThrow(/producer_order_line/)
    expect(seen("orders/producer-order-rows.ts")).toContain(`from "producer_order_line"`)
  })

  it("inside of a transaction", async () => {
    await expect(recordProductViews(database, { id: "1", views: [] }, new Date())).rejects.toThrow(
      /product_view_batch/,
    )
    expect(seen("reporting/product-views.ts")).toContain(`insert into "product_view_batch"`)
  })

  it("and nobody where a test asks by itself", async () => {
    await database.raw("select 1 as asked_by_a_test")
    expect(seen("delivery/terms.ts")).not.toContain("asked_by_a_test")
  })
})
