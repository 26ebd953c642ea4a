import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../../modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../../modules/producer-membership/service"

export interface CreateMemberInput {
  readonly name: string
  /** E-mail address or phone number, as the contract normalizes it. */
  readonly signInName: string
  /** Identity that registered with the auth provider. */
  readonly authIdentityId: string
}

const createMemberStep = createStep(
  "create-producer-member",
  async ({ name, signInName }: CreateMemberInput, { container }) => {
    const service = container.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
    const member = await service.createProducerMembers({ name, sign_in_name: signInName })
    return new StepResponse(member, member.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container
      .resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
      .deleteProducerMembers(id)
  },
)

/** Creates a person who may work for producers, and links the auth identity. */
export const createMemberWorkflow = createWorkflow("create-producer-member", (input: CreateMemberInput) => {
  const member = createMemberStep(input)
  setAuthAppMetadataStep(
    transform({ input, member }, (data) => ({
      authIdentityId: data.input.authIdentityId,
      actorType: "producer",
      value: data.member.id,
    })),
  )
  return new WorkflowResponse(member)
})
