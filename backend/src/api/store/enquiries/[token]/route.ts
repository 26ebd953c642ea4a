import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { databaseOf } from "../../../../lib/database"
import { readEnquiry } from "../../../../lib/review/enquiries"
import { enquiryOfToken } from "../../../../lib/review/enquiry-of-token"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readEnquiry, request)
  const id = await enquiryOfToken(request.scope, params.token)
  response.setHeader("cache-control", "no-store")
  response.json(await readEnquiry(databaseOf(request.scope), { id }, "buyer"))
}
