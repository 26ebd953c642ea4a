import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { countAttempt } from "../../../../../http/rate-limit"
import { checkedRequest } from "../../../../../http/validate-request"
import { terminalOf } from "../../../../../domains/sales-points/terminals/terminal-scope"
import { handOverPickup } from "../../../../../domains/orders/pickup/hand-over-pickup"
import { requireCounterOperator } from "../../../../../domains/sales-points/terminals/operators"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const terminal = terminalOf(request)
  const { pointId } = terminal
  const { params, body } = checkedRequest(routes.handOverAtCounter, request)
  const by = await requireCounterOperator(request.scope, pointId, body.operatorId)
  // The same count as the dashboard's: whoever tries codes does not get twice as many by two routes.
  await countAttempt(request.scope, "pickupCode", `${pointId}:${params.id}`)
  response.json(
    await handOverPickup(request.scope, {
      pickupId: params.id,
      pointId,
      key: body.key,
      code: body.code,
      by,
      drawer: { terminal, shift: body.shift ?? null, operatorId: by.id },
    }),
  )
}
