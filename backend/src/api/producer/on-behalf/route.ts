import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { onBehalfState } from "../../../domains/producers/delegation/delegation-state"
import { producerOf } from "../../../domains/producers/scope"
import { databaseOf } from "../../../shared/database"
import { askOnBehalf } from "../../../domains/producers/delegation/request-delegation"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await onBehalfState(databaseOf(request.scope), producerOf(request).producerId, new Date()))
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.askOnBehalf, request)
  response.status(201).json(await askOnBehalf(request.scope, producerOf(request), body, new Date()))
}
