import { randomBytes } from "node:crypto"
import { runCommand, services, type Stack } from "@ocop/local-services"
import type { PointStockItem, TerminalOperationInput } from "@ocop/contracts"
import { uuidV7 } from "@ocop/stock"

import { apiSession, signInToApi, succeeded, type Account, type ApiSession } from "./api.ts"
import { newOperator, type Operator } from "./point-of-sale.ts"
import type { ShopAddresses } from "./shop.ts"

/**
 * Sales points of the demonstration that it leaves closed. Each belongs to one test file, so that no file sees the
 * orders, goods and counters of another.
 */
export const OWN_SALES_POINTS = {
  pointOfSale: "diem-ocop-lao-cai",
  pointOfSaleStock: "diem-ocop-bac-ha",
  pickup: "diem-ocop-yen-bai",
  pickupElsewhere: "diem-ocop-tan-phong",
  dashboard: "diem-ocop-thai-nguyen",
  dashboardSender: "diem-ocop-bac-kan",
  stockList: "diem-ocop-ba-be",
} as const
type OwnSalesPoint = keyof typeof OWN_SALES_POINTS

const PASSWORD = "mot cau de nho"

const managerOf = (handle: string): Account => ({
  email: `quanly.${handle}@ocop.example`,
  password: PASSWORD,
})

/** Opens the points and gives each a manager. No route of the product does this, so a set-up script does. */
export async function openOwnSalesPoints(root: string, stack: Stack, logFile: string): Promise<void> {
  const points = Object.values(OWN_SALES_POINTS)
  await runCommand({
    name: "open sales points",
    ...services.scriptProgram(
      root,
      "open-sales-points",
      points.map((handle) => `${handle}=${managerOf(handle).email}`),
    ),
    // A process that is no worker leaves the jobs to the running backend.
    env: { ...stack.backendEnv, MEDUSA_WORKER_MODE: "server", POINT_MANAGER_PASSWORD: PASSWORD },
    logFile,
    timeoutMs: 120_000,
  })
}

export interface SalesPoint {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly manager: Account
  /** The manager, over the API. */
  readonly api: ApiSession
}

export const salesPoint = (shop: ShopAddresses, which: OwnSalesPoint): Promise<SalesPoint> =>
  salesPointOf(shop, managerOf(OWN_SALES_POINTS[which]))

export async function salesPointOf(shop: ShopAddresses, manager: Account): Promise<SalesPoint> {
  const api = await signInToApi(shop, "point", manager)
  const { point } = await succeeded(api.call("readPointManager", {}))
  return { ...point, manager, api }
}

/** An operator may work at the point's counters from now on. */
export const addOperator = (point: SalesPoint, operator: Operator): Promise<{ id: string }> =>
  succeeded(point.api.call("createPointOperator", { body: operator }))

/** @param name of the device. @returns the code by which it becomes a terminal of the point */
export async function createEnrolmentCode(point: SalesPoint, name: string): Promise<string> {
  return (await succeeded(point.api.call("makeEnrolmentCode", { body: { name } }))).code
}

export interface ReceivedGoods {
  /** Bar code, stock number or handle of the listing. */
  readonly code: string
  readonly quantity: number
  readonly lot?: { readonly code: string; readonly expiresOn: string }
}

/** The point receives goods by a stock list, as its manager uploads one. */
export async function receiveGoods(point: SalesPoint, goods: readonly ReceivedGoods[]): Promise<void> {
  const rows = goods.map(({ code, quantity, lot }) =>
    [code, "", quantity, lot?.code ?? "", lot?.expiresOn ?? ""].join(";"),
  )
  const content = `\uFEFFMã hàng;Tên hàng;Số lượng;Số lô;Hạn dùng\n${rows.join("\n")}\n`
  const list = await point.api.upload(
    "checkStockList",
    { name: "nhan-hang.csv", content },
    { query: { kind: "receive" } },
  )
  if (list.counts.bad > 0) throw new Error(`The stock list is refused: ${JSON.stringify(list.badRows)}`)
  await succeeded(point.api.call("applyStockList", { params: { id: list.id } }))
}

/** What the point has of the listing. Throws if it has never had any. */
export async function stockAtPoint(point: SalesPoint, handle: string): Promise<PointStockItem> {
  const { items } = await succeeded(point.api.call("listPointStock", {}))
  const found = items.find((item) => item.handle === handle)
  if (!found) throw new Error(`${point.name} has no ${handle}`)
  return found
}

type OperationContent = {
  [K in TerminalOperationInput["kind"]]: Pick<
    Extract<TerminalOperationInput, { kind: K }>,
    "kind" | "payload"
  >
}[TerminalOperationInput["kind"]]

export interface Terminal {
  /** Sends one operation of a shop lead, which must be applied. @returns its key */
  send(content: OperationContent): Promise<string>
}

/** A terminal of the point without a screen, for goods that come from another point. */
export async function createTerminal(shop: ShopAddresses, point: SalesPoint): Promise<Terminal> {
  const code = await createEnrolmentCode(point, "Quầy kho")
  const lead = await addOperator(point, newOperator("Vàng A Kho", "4682", "lead"))
  const { key } = await succeeded(
    apiSession(shop, {}).call("enrolTerminal", { body: { code, deviceName: "Máy kho" } }),
  )
  const device = apiSession(shop, { authorization: `Bearer ${key}` })
  let seq = 0
  return {
    send: async (content) => {
      const at = new Date()
      const operation = {
        key: uuidV7(at.getTime(), randomBytes(10)),
        seq: (seq += 1),
        operatorId: lead.id,
        occurredAt: at.toISOString(),
        ...content,
      }
      const body = { sentAt: at.toISOString(), operations: [operation] }
      const { results } = await succeeded(device.call("sendOperations", { body }))
      if (results[0]?.outcome !== "applied") throw new Error(`${content.kind}: ${JSON.stringify(results)}`)
      return operation.key
    },
  }
}
