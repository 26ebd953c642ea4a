import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { ProblemError } from "../../../../../../lib/http/problem"
import { checkedRequest } from "../../../../../../lib/http/validate"
import { centralOfficerOf } from "../../../../../../lib/officer/scope"
import { NOTICE_MODULE } from "../../../../../../modules/notice"
import type { NoticeModuleService } from "../../../../../../modules/notice/service"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  await centralOfficerOf(request)
  const { params } = checkedRequest(routes.reviveNotice, request)
  const service = request.scope.resolve<NoticeModuleService>(NOTICE_MODULE)
  if (!(await service.revive(params.id, new Date()))) throw new ProblemError("not_found")
  response.json({ id: params.id })
}
