import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { managerOf } from "../../../../domains/sales-points/manager-scope"
import { settleConsignment } from "../../../../domains/inventory/consignment/settle-consignment"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  const { body } = checkedRequest(routes.settleConsignment, request)
  response.json(
    await settleConsignment(request.scope, {
      ...body,
      reference: body.reference ?? null,
      pointId: manager.point.id,
      by: manager.name,
    }),
  )
}
