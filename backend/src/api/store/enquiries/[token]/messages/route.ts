import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { databaseOf } from "../../../../../shared/database"
import { readEnquiry } from "../../../../../domains/reviews/enquiries"
import { enquiryOfToken } from "../../../../../domains/reviews/enquiry-of-token"
import { actOnEnquiry } from "../../../../../domains/reviews/act-on-enquiry"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.writeEnquiry, request)
  const id = await enquiryOfToken(request.scope, params.token)
  await actOnEnquiry(request.scope, id, { side: "buyer" }, { act: "write", ...body }, new Date())
  response.json(await readEnquiry(databaseOf(request.scope), { id }, "buyer"))
}
