import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { SALES_POINT_MODULE } from "../../../modules/sales-point"
import type { SalesPointModuleService } from "../../../modules/sales-point/service"
import { POINT_ACTOR } from "../manager-scope"

export interface CreatePointManagerInput {
  readonly name: string
  readonly email: string
  readonly pointId: string
  /** Identity that registered with the auth provider. */
  readonly authIdentityId: string
}

const createPointManagerStep = createStep(
  "create-point-manager",
  async ({ name, email, pointId }: CreatePointManagerInput, { container }) => {
    const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
    const manager = await points.createPointManagers({ name, email, sales_point_id: pointId })
    return new StepResponse(manager, manager.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SalesPointModuleService>(SALES_POINT_MODULE).deletePointManagers(id)
  },
)

/** Creates the manager of a sales point and links the auth identity. Managers never register by themselves. */
export const createPointManagerWorkflow = createWorkflow(
  "create-point-manager",
  (input: CreatePointManagerInput) => {
    const manager = createPointManagerStep(input)
    setAuthAppMetadataStep(
      transform({ input, manager }, (data) => ({
        authIdentityId: data.input.authIdentityId,
        actorType: POINT_ACTOR,
        value: data.manager.id,
      })),
    )
    return new WorkflowResponse(manager)
  },
)
