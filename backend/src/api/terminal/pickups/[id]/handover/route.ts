import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { countAttempt } from "../../../../../lib/http/rate-limit"
import { checkedRequest } from "../../../../../lib/http/validate"
import { demandCounterOperator } from "../../../../../lib/points/terminal-work"
import { terminalOf } from "../../../../../lib/stock/terminal-scope"
import { handOverPickupWorkflow } from "../../../../../workflows/points/hand-over-pickup"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const terminal = terminalOf(request)
  const { pointId } = terminal
  const { params, body } = checkedRequest(routes.handOverAtCounter, request)
  const by = await demandCounterOperator(request.scope, pointId, body.operatorId)
  // The same count as the office's: whoever tries codes does not get twice as many by two doors.
  await countAttempt(request.scope, "pickupCode", `${pointId}:${params.id}`)
  const { result } = await handOverPickupWorkflow(request.scope).run({
    input: {
      pickupId: params.id,
      pointId,
      key: body.key,
      code: body.code,
      by,
      drawer: { terminal, shift: body.shift ?? null, operatorId: by.id },
    },
  })
  response.json(result)
}
