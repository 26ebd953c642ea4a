import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../shared/errors/problem"
import { receiveUpload } from "../../../http/receive-upload"
import { checkedRequest } from "../../../http/validate-request"
import { listRuns, readRun } from "../../../domains/certification/import-runs"
import { officerOf } from "../../../domains/organisations/officer-scope"
import { stageRecognitionList } from "../../../domains/certification/import/stage-list"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  response.json({ runs: await listRuns(request.scope, officer, localeOf(request.headers)) })
}

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const officer = await officerOf(request)
  const { query } = checkedRequest(routes.startImport, request)
  const runId = await receiveUpload(request, ({ fileName, stream }) =>
    stageRecognitionList(
      request.scope,
      { stream, fileName },
      {
        fileName,
        dryRun: query.dryRun === "true",
        officerId: officer.id,
        provinceCode: officer.provinceCode,
        demo: false,
      },
    ),
  )
  response.status(201).json(await readRun(request.scope, officer, runId, localeOf(request.headers)))
}
