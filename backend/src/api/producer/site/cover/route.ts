import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveUpload } from "../../../../lib/http/receive-upload"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { removeSiteCover, setSiteCover } from "../../../../workflows/producer-site/site-look"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const scope = producerOf(request)
  const site = await receiveUpload(request, ({ stream }) =>
    setSiteCover(request.scope, scope, stream, new Date()),
  )
  response.status(201).json(site)
}

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await removeSiteCover(request.scope, producerOf(request)))
}
