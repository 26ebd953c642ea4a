import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../lib/http/receive-upload"
import { checkedRequest } from "../../../lib/http/validate"
import { producerOf } from "../../../lib/producer-desk/scope"
import { addPaper } from "../../../workflows/onboarding/papers"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.addProducerPaper, request)
  const scope = producerOf(request)
  const paper = await receiveUpload(request, ({ stream }) =>
    addPaper(request.scope, scope, query, stream, new Date()),
  )
  response.status(201).json(paper)
}
