import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { demoAccounts } from "../demo/accounts"
import { installDemoAccounts } from "../demo/install-accounts"
import { installDemoSellingPoints } from "../demo/install-selling-points"
import { installDemoSalesPoints, installDemoStories } from "../demo/install-places-and-stories"
import { applyNextRun } from "../domains/certification/run-import"
import { stageRecognitionList } from "../domains/certification/import/stage-list"
import { printLine } from "./print-line"
import { setUpPlatform } from "../setup/set-up-platform"

/** Demo data is stored beside the sources; the built server keeps the same depth of folders. */
const catalogue = process.env.DEMO_CATALOGUE ?? join(process.cwd(), "data", "demo-catalogue.csv")

/**
 * Seeds the demonstration: platform, catalogue through the same import as a province's list, sales points, stories,
 * accounts. Idempotent: a second run changes nothing.
 */
export default async function demo({ container }: ExecArgs): Promise<void> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const platform = await setUpPlatform(container)
  const runId = await stageRecognitionList(
    container,
    { path: catalogue },
    { fileName: "demo-catalogue.csv", dryRun: false, officerId: null, provinceCode: null, demo: true },
  )
  while (await applyNextRun(container, (rows) => printLine(`Đã ghi ${rows} sản phẩm`)));
  const run = await database("recognition_import_run").where({ id: runId }).first()
  if (run.status !== "done" || run.failed > 0)
    throw new Error(`The demo catalogue was not imported: ${run.status}, ${run.failed} rows failed`)
  await installDemoSalesPoints(container)
  await installDemoSellingPoints(container)
  await installDemoStories(container)
  await installDemoAccounts(container)
  printLine(
    `DEMO_ACCOUNTS ${JSON.stringify(Object.values(demoAccounts).map(({ role, email, password }) => ({ role, email, password })))}`,
  )
  printLine(`PUBLISHABLE_KEY ${platform.publishableKey}`)
}
