import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSearchDirectory } from "../../../domains/catalogue/search-directory"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await readSearchDirectory(request.scope))
}
