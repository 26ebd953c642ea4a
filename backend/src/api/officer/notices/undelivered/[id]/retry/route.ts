import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../../../shared/errors/problem"
import { checkedRequest } from "../../../../../../http/validate-request"
import { centralOfficerOf } from "../../../../../../domains/organisations/officer-scope"
import { NOTICE_MODULE } from "../../../../../../modules/notification-queue"
import type { NoticeModuleService } from "../../../../../../modules/notification-queue/service"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  await centralOfficerOf(request)
  const { params } = checkedRequest(routes.reviveNotice, request)
  const service = request.scope.resolve<NoticeModuleService>(NOTICE_MODULE)
  if (!(await service.revive(params.id, new Date()))) throw new ProblemError("not_found")
  response.json({ id: params.id })
}
