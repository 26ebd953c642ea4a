import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ProblemError } from "../../../shared/errors/problem"
import { STAR_RATING_MODULE } from "../../../modules/star-rating"
import type { StarRatingModuleService } from "../../../modules/star-rating/service"

export interface WithdrawCertificateInput {
  readonly certificateId: string
  readonly reason: string
  readonly decisionNumber: string
  readonly officerId: string
}

const withdrawCertificateStep = createStep(
  "withdraw-certificate",
  async (input: WithdrawCertificateInput, { container }) => {
    const ratings = container.resolve<StarRatingModuleService>(STAR_RATING_MODULE)
    const [certificate] = await ratings.listCertificates({ id: input.certificateId }, { take: 1 })
    if (!certificate) throw new ProblemError("certificate_not_found")
    if (certificate.state === "withdrawn") throw new ProblemError("certificate_already_withdrawn")
    const withdrawnAt = new Date()
    await ratings.updateCertificates({
      id: certificate.id,
      state: "withdrawn",
      withdrawn_at: withdrawnAt,
      withdrawn_reason: input.reason,
      withdrawal_decision: input.decisionNumber,
      withdrawn_by: input.officerId,
    })
    return new StepResponse(
      { id: certificate.id, withdrawnAt: withdrawnAt.toISOString() },
      { id: certificate.id, state: certificate.state },
    )
  },
  async (before, { container }) => {
    if (!before) return
    await container.resolve<StarRatingModuleService>(STAR_RATING_MODULE).updateCertificates({
      id: before.id,
      state: before.state,
      withdrawn_at: null,
      withdrawn_reason: null,
      withdrawal_decision: null,
      withdrawn_by: null,
    })
  },
)

/** Withdraws a certificate. The change log's trigger updates badge, facet and filter by itself. */
export const withdrawCertificateWorkflow = createWorkflow(
  "withdraw-certificate",
  (input: WithdrawCertificateInput) => {
    return new WorkflowResponse(withdrawCertificateStep(input))
  },
)
