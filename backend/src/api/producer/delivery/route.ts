import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../lib/database"
import { deliverySettingsOf } from "../../../lib/delivery/settings"
import { checkedRequest } from "../../../lib/http/validate"
import { producerOf } from "../../../lib/producer-desk/scope"
import { saveDeliveryTermsWorkflow } from "../../../workflows/producer-delivery/save-terms"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await deliverySettingsOf(databaseOf(request.scope), producerOf(request), new Date()))
}

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.saveDeliverySettings, request)
  const scope = producerOf(request)
  const { producerId, member } = scope
  await saveDeliveryTermsWorkflow(request.scope).run({
    input: { producerId, by: { id: member.id, name: member.name }, body },
  })
  response.json(await deliverySettingsOf(databaseOf(request.scope), scope, new Date()))
}
