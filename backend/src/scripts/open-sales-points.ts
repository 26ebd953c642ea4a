import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { openPoint } from "../domains/sales-points/open-point"
import { createPointManagerWorkflow } from "../domains/sales-points/workflows/create-point-manager"
import { SALES_POINT_MODULE } from "../modules/sales-point"
import type { SalesPointModuleService } from "../modules/sales-point/service"
import { printLine } from "./print-line"

const SHORTEST_PASSWORD = 12

/**
 * `POINT_MANAGER_PASSWORD=… medusa exec ./src/scripts/open-sales-points.ts HANDLE=EMAIL …`: opens sales points of the
 * catalogue for selling and creates an account for the manager of each. An existing manager stays unchanged. The
 * password comes from the environment, because everybody on the machine can see arguments.
 */
export default async function openSalesPoints({ container, args }: ExecArgs): Promise<void> {
  const pairs = (args ?? []).map((pair) => pair.split("="))
  const password = process.env.POINT_MANAGER_PASSWORD ?? ""
  if (pairs.length === 0 || pairs.some(([handle, email]) => !handle || !email))
    throw new Error("Usage: open-sales-points HANDLE=EMAIL …")
  if (password.length < SHORTEST_PASSWORD)
    throw new Error(`POINT_MANAGER_PASSWORD must have at least ${SHORTEST_PASSWORD} characters`)
  for (const [handle, email] of pairs) await open(container, handle!, email!, password)
}

async function open(
  container: MedusaContainer,
  handle: string,
  email: string,
  password: string,
): Promise<void> {
  const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  const [point] = await points.listSalesPoints({ handle }, { take: 1 })
  if (!point) throw new Error(`No such sales point: ${handle}`)
  await openPoint(container, point.id)
  const [known] = await points.listPointManagers({ email }, { take: 1 })
  if (!known) {
    const registered = await container
      .resolve(Modules.AUTH)
      .register("emailpass", { body: { email, password } })
    if (!registered.success || !registered.authIdentity)
      throw new Error(`The account could not be registered: ${registered.error}`)
    await createPointManagerWorkflow(container).run({
      input: {
        name: `Quản lý ${point.name}`,
        email,
        pointId: point.id,
        authIdentityId: registered.authIdentity.id,
      },
    })
  }
  printLine(`Đã mở ${point.name} (${handle}), quản lý ${email}`)
}
