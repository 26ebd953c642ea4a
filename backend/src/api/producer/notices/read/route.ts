import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { feedOfProducer, markFeedRead } from "../../../../domains/notifications/feed"
import { producerOf } from "../../../../domains/producers/scope"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.markProducerFeedRead, request)
  const { producerId, member } = producerOf(request)
  await markFeedRead(request.scope, feedOfProducer(producerId, member.id), new Date(query.until), new Date())
  response.json({ until: query.until })
}
