import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SALES_POINT_MODULE } from "../../../src/modules/sales-point"
import type { SalesPointModuleService } from "../../../src/modules/sales-point/service"
import { createPointManagerWorkflow } from "../../../src/domains/sales-points/workflows/create-point-manager"
import { openPoint } from "../../../src/domains/sales-points/open-point"
import type { Api, Reply } from "./buyer"

/** Makes the manager of a point, of a new one unless it is named, and signs in over HTTP. */
export async function pointManagerToken(
  container: MedusaContainer,
  api: Api,
  email: string,
  pointId?: string,
): Promise<string> {
  const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  const salesPointId =
    pointId ??
    (
      await points.createSalesPoints({
        handle: email.replace(/[^a-z0-9]+/g, "-"),
        name: `Điểm của ${email}`,
        opening_hours: [] as unknown as Record<string, unknown>,
      })
    ).id
  const password = "mat-khau-thu-1"
  const registered = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!registered.authIdentity) throw new Error(registered.error)
  await createPointManagerWorkflow(container).run({
    input: { name: email, email, pointId: salesPointId, authIdentityId: registered.authIdentity.id },
  })
  const signedIn = (await api.request({
    method: "POST",
    url: "/auth/point/emailpass",
    data: { email, password },
  })) as Reply<{ token: string }>
  return signedIn.data.token
}

/** A published point that sells, with a place for its goods. @param name of it, `sa-pa` @returns its id */
export async function openedPoint(container: MedusaContainer, name: string): Promise<string> {
  const point = await container.resolve<SalesPointModuleService>(SALES_POINT_MODULE).createSalesPoints({
    handle: `diem-${name}`,
    name: `Điểm ${name}`,
    province_code: "01",
    commune_code: "00070",
    address: "1 Phố Chợ",
    opening_hours: [] as unknown as Record<string, unknown>,
    publication_state: "published",
  })
  await openPoint(container, point.id)
  return point.id
}
