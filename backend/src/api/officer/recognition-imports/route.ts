import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../lib/http/problem"
import { receiveUpload } from "../../../lib/http/receive-upload"
import { checkedRequest } from "../../../lib/http/validate"
import { listRuns, readRun } from "../../../lib/officer/imports"
import { officerOf } from "../../../lib/officer/scope"
import { stageRecognitionList } from "../../../lib/recognition/stage-list"

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
