import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { templateWorkbook } from "../../../domains/listings/bulk/workbooks"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  checkedRequest(routes.readListingTemplate, request)
  response.json(await templateWorkbook())
}
