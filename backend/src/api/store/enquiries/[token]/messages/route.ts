import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { databaseOf } from "../../../../../lib/database"
import { readEnquiry } from "../../../../../lib/review/enquiries"
import { enquiryOfToken } from "../../../../../lib/review/enquiry-of-token"
import { actOnEnquiry } from "../../../../../workflows/review/act-on-enquiry"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.writeEnquiry, request)
  const id = await enquiryOfToken(request.scope, params.token)
  await actOnEnquiry(request.scope, id, { side: "buyer" }, { act: "write", ...body }, new Date())
  response.json(await readEnquiry(databaseOf(request.scope), { id }, "buyer"))
}
