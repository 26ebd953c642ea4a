import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { answerQuestion } from "../../../../../domains/reviews/answer"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.answerQuestion, request)
  response.json(await answerQuestion(request.scope, producerOf(request), params.id, body.text, new Date()))
}
