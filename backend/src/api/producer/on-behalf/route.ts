import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { delegationState } from "../../../domains/producers/delegation/delegation-state"
import { producerOf } from "../../../domains/producers/scope"
import { databaseOf } from "../../../shared/database"
import { requestDelegation } from "../../../domains/producers/delegation/request-delegation"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await delegationState(databaseOf(request.scope), producerOf(request).producerId, new Date()))
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.askOnBehalf, request)
  response.status(201).json(await requestDelegation(request.scope, producerOf(request), body, new Date()))
}
