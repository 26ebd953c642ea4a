import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveUpload } from "../../../../http/receive-upload"
import { producerOf } from "../../../../domains/producers/scope"
import { removeSiteCover, setSiteCover } from "../../../../domains/producers/site/site-theme"

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
