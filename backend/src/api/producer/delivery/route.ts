import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../shared/database"
import { deliverySettingsOf } from "../../../domains/delivery/settings"
import { checkedRequest } from "../../../http/validate-request"
import { producerOf } from "../../../domains/producers/scope"
import { saveDeliveryTerms } from "../../../domains/delivery/save-terms"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await deliverySettingsOf(databaseOf(request.scope), producerOf(request), new Date()))
}

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.saveDeliverySettings, request)
  const scope = producerOf(request)
  const { producerId, member } = scope
  await saveDeliveryTerms(request.scope, { producerId, by: { id: member.id, name: member.name }, body })
  response.json(await deliverySettingsOf(databaseOf(request.scope), scope, new Date()))
}
