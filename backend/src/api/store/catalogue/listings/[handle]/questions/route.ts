import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../../../../shared/errors/problem"
import { checkedRequest } from "../../../../../../http/validate-request"
import { databaseOf } from "../../../../../../shared/database"
import { productOfHandle } from "../../../../../../domains/reviews/product"
import { publishedQuestions } from "../../../../../../domains/reviews/list-published"
import { askQuestion } from "../../../../../../domains/reviews/ask-question"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, query } = checkedRequest(routes.listShownQuestions, request)
  const database = databaseOf(request.scope)
  const { productId } = await productOfHandle(database, params.handle)
  response.json(await publishedQuestions(database, productId, query))
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.askQuestion, request)
  const asked = await askQuestion(request.scope, params.handle, body, localeOf(request.headers))
  response.status(201).json(asked)
}
