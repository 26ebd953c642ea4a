import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pointConsignment } from "../../../lib/points/consignment"
import { managerOf } from "../../../lib/points/manager"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { manager } = await managerOf(request)
  response.json(await pointConsignment(request.scope, manager.point.id))
}
