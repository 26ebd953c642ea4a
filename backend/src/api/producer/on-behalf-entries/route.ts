import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { enterOnBehalf } from "../../../workflows/on-behalf/enter"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.enterOnBehalf, request)
  response.status(201).json(await enterOnBehalf(request.scope, body.ticket, new Date()))
}
