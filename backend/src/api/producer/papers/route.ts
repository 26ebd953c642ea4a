import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../http/receive-upload"
import { checkedRequest } from "../../../http/validate-request"
import { producerOf } from "../../../domains/producers/scope"
import { addPaper } from "../../../domains/producers/onboarding/papers"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.addProducerPaper, request)
  const scope = producerOf(request)
  const paper = await receiveUpload(request, ({ stream }) =>
    addPaper(request.scope, scope, query, stream, new Date()),
  )
  response.status(201).json(paper)
}
