import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { OperationsAnswer, TerminalOperationInput } from "@ocop/contracts"
import { uuidV7 } from "@ocop/stock"
import { SALES_POINT_MODULE } from "../../../src/modules/sales-point"
import type { SalesPointModuleService } from "../../../src/modules/sales-point/service"
import { enrolTerminal, makeEnrolmentCode } from "../../../src/domains/sales-points/terminals/enrol-terminal"
import { createOperator } from "../../../src/domains/sales-points/terminals/operators"
import type { Api, Reply } from "./buyer"

/** A key as a device makes it. */
export const newKey = (at = Date.now()): string => uuidV7(at, randomBytes(10))

export type Operation = TerminalOperationInput
type Content = {
  [K in Operation["kind"]]: Pick<Extract<Operation, { kind: K }>, "kind" | "payload">
}[Operation["kind"]]

export interface TerminalClient {
  readonly id: string
  readonly token: string
  readonly sellerId: string
  readonly leadId: string
  /** The next operation of the device, by the shop lead unless somebody else is named. */
  make(content: Content, more?: Partial<Operation>): Operation
  send(operations: readonly unknown[], sentAt?: Date): Promise<Reply<OperationsAnswer>>
  /** The database of a test begins where `beforeAll` left it, and so must the numbers of the device. */
  countFrom(next: number): void
}

/** Makes an open point's terminal with a seller and a lead. */
export async function terminalOf(
  container: MedusaContainer,
  api: Api,
  pointId: string,
): Promise<TerminalClient> {
  const at = new Date()
  const { code } = await makeEnrolmentCode(container, { pointId, managerId: "pmgr_test", name: "Quầy 1" }, at)
  const { terminalId, key } = await enrolTerminal(container, { code, deviceName: "Máy thử" }, at)
  const seller = await createOperator(container, pointId, { name: "Lò Thị Bán", role: "seller", pin: "1234" })
  const lead = await createOperator(container, pointId, { name: "Vàng A Trưởng", role: "lead", pin: "5678" })
  let seq = 0
  return {
    id: terminalId,
    token: key,
    sellerId: seller.id,
    leadId: lead.id,
    countFrom: (next) => void (seq = next - 1),
    make: (content, more = {}) => {
      seq += 1
      return {
        key: newKey(),
        seq,
        operatorId: lead.id,
        occurredAt: new Date().toISOString(),
        ...content,
        ...more,
      } as Operation
    },
    send: async (operations, sentAt = new Date()) =>
      (await api.request({
        method: "POST",
        url: "/terminal/operations",
        data: { sentAt: sentAt.toISOString(), operations },
        headers: { authorization: `Bearer ${key}` },
        validateStatus: () => true,
      })) as Reply<OperationsAnswer>,
  }
}

/** A point with a place for its stock, without the rest that selling online needs. */
export async function pointWithStock(container: MedusaContainer, handle: string): Promise<string> {
  const point = await container.resolve<SalesPointModuleService>(SALES_POINT_MODULE).createSalesPoints({
    handle,
    name: `Điểm ${handle}`,
    opening_hours: [] as unknown as Record<string, unknown>,
    stock_location_id: `sloc_${handle}`,
  })
  return point.id
}

export const sold = (itemId: string, quantity: number, unitPrice = 50_000): Content => ({
  kind: "sale",
  payload: {
    receipt: `R-${itemId.slice(-4)}`,
    lines: [{ itemId, quantity, title: "Mật ong bạc hà", unitPrice }],
    payments: quantity * unitPrice > 0 ? [{ method: "cash", amount: quantity * unitPrice }] : [],
    total: quantity * unitPrice,
  },
})
