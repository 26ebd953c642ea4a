import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../lib/http/problem"
import { checkedRequest } from "../../../lib/http/validate"
import { feedOfProducer, readFeed } from "../../../lib/notice/feed"
import { producerOf } from "../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readProducerFeed, request)
  const { producerId, member } = producerOf(request)
  const feed = feedOfProducer(producerId, member.id)
  response.json(await readFeed(request.scope, feed, query, localeOf(request.headers)))
}
