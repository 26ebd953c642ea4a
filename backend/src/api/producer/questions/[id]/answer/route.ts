import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { producerOf } from "../../../../../lib/producer-desk/scope"
import { answerQuestion } from "../../../../../workflows/review/answer-voice"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.answerQuestion, request)
  response.json(await answerQuestion(request.scope, producerOf(request), params.id, body.text, new Date()))
}
