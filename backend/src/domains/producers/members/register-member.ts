import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { registeredMember, registerMemberBody, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../../modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../../modules/producer-membership/service"
import { createMemberWorkflow } from "../workflows/create-member"

/**
 * Registers an account by e-mail address or phone number. A registration that failed after the password was stored is
 * completed by whoever knows that password.
 *
 * @throws ProblemError `sign_in_name_taken`
 */
export async function registerMember(
  container: MedusaContainer,
  { name, signInName, password }: z.output<typeof registerMemberBody>,
): Promise<z.output<typeof registeredMember>> {
  const service = container.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
  const [known] = await service.listProducerMembers({ sign_in_name: signInName }, { take: 1 })
  if (known) throw new ProblemError("sign_in_name_taken")
  const auth = container.resolve(Modules.AUTH)
  const body = { email: signInName, password }
  const registered = await auth.register("emailpass", { body })
  const { authIdentity } = registered.success ? registered : await auth.authenticate("emailpass", { body })
  if (!authIdentity) throw new ProblemError("sign_in_name_taken")
  const { result } = await createMemberWorkflow(container).run({
    input: { name, signInName, authIdentityId: authIdentity.id },
  })
  return { id: result.id, signInName }
}
