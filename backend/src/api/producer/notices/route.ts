import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../shared/errors/problem"
import { checkedRequest } from "../../../http/validate-request"
import { feedOfProducer, readFeed } from "../../../domains/notifications/feed"
import { producerOf } from "../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readProducerFeed, request)
  const { producerId, member } = producerOf(request)
  const feed = feedOfProducer(producerId, member.id)
  response.json(await readFeed(request.scope, feed, query, localeOf(request.headers)))
}
