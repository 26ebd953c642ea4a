import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { databaseOf } from "../../../../shared/database"
import { readEnquiry } from "../../../../domains/reviews/enquiries"
import { enquiryOfToken } from "../../../../domains/reviews/enquiry-of-token"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readEnquiry, request)
  const id = await enquiryOfToken(request.scope, params.token)
  response.setHeader("cache-control", "no-store")
  response.json(await readEnquiry(databaseOf(request.scope), { id }, "buyer"))
}
