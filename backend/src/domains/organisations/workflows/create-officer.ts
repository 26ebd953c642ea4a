import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { OFFICER_MODULE } from "../../../modules/officer"
import type { OfficerModuleService } from "../../../modules/officer/service"

export interface CreateOfficerInput {
  readonly name: string
  readonly email: string
  /** Null for a central officer. */
  readonly provinceCode: string | null
  /** Identity that registered with the auth provider. */
  readonly authIdentityId: string
}

const createOfficerStep = createStep(
  "create-officer",
  async ({ name, email, provinceCode }: CreateOfficerInput, { container }) => {
    const office = container.resolve<OfficerModuleService>(OFFICER_MODULE)
    const officer = await office.createOfficers({ name, email, province_code: provinceCode })
    return new StepResponse(officer, officer.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<OfficerModuleService>(OFFICER_MODULE).deleteOfficers(id)
  },
)

/** Creates an officer and links the auth identity. Officers never register by themselves. */
export const createOfficerWorkflow = createWorkflow("create-officer", (input: CreateOfficerInput) => {
  const officer = createOfficerStep(input)
  setAuthAppMetadataStep(
    transform({ input, officer }, (data) => ({
      authIdentityId: data.input.authIdentityId,
      actorType: "officer",
      value: data.officer.id,
    })),
  )
  return new WorkflowResponse(officer)
})
