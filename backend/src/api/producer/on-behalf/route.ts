import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { onBehalfState } from "../../../lib/on-behalf/state"
import { producerOf } from "../../../lib/producer-desk/scope"
import { databaseOf } from "../../../lib/database"
import { askOnBehalf } from "../../../workflows/on-behalf/ask"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await onBehalfState(databaseOf(request.scope), producerOf(request).producerId, new Date()))
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.askOnBehalf, request)
  response.status(201).json(await askOnBehalf(request.scope, producerOf(request), body, new Date()))
}
