import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { readStatement, statementWorkbook } from "../../../../domains/settlement/statement"
import { statementPdf } from "../../../../domains/settlement/statement-pdf"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readStatement, request)
  const { producerId } = producerOf(request)
  const statement = await readStatement(request.scope, producerId, query.from, query.until)
  response.json(await (query.format === "pdf" ? statementPdf(statement) : statementWorkbook(statement)))
}
