import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { databaseOf } from "../../../../../shared/database"
import { readEnquiry } from "../../../../../domains/reviews/enquiries"
import { actOnEnquiry } from "../../../../../domains/reviews/act-on-enquiry"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.answerProducerEnquiry, request)
  const { producerId, member } = producerOf(request)
  const actor = { side: "producer", producerId, name: member.name } as const
  await actOnEnquiry(request.scope, params.id, actor, { act: "write", ...body }, new Date())
  response.json(await readEnquiry(databaseOf(request.scope), { producerId, id: params.id }, "producer"))
}
