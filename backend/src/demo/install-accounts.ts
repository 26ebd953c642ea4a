import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { OFFICER_MODULE } from "../modules/officer"
import type { OfficerModuleService } from "../modules/officer/service"
import { createOfficerWorkflow } from "../domains/organisations/workflows/create-officer"
import { demoAccounts } from "./accounts"
import { installDemoMembers } from "./install-members"

async function register(auth: IAuthModuleService, email: string, password: string): Promise<string> {
  const answer = await auth.register("emailpass", { body: { email, password } })
  if (!answer.success || !answer.authIdentity)
    throw new Error(`The demo account ${email} could not be registered: ${answer.error}`)
  return answer.authIdentity.id
}

/** Installs the demo accounts. Idempotent: an existing account stays as it is. */
export async function installDemoAccounts(container: MedusaContainer): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const office = container.resolve<OfficerModuleService>(OFFICER_MODULE)
  for (const account of [demoAccounts.centralOfficer, demoAccounts.provinceOfficer]) {
    const [known] = await office.listOfficers({ email: account.email }, { take: 1 })
    if (known) continue
    const authIdentityId = await register(auth, account.email, account.password)
    await createOfficerWorkflow(container).run({
      input: { name: account.name, email: account.email, provinceCode: account.provinceCode, authIdentityId },
    })
  }
  const { email, password } = demoAccounts.operator
  const [user] = await container.resolve(Modules.USER).listUsers({ email }, { take: 1 })
  if (!user) {
    const authIdentityId = await register(auth, email, password)
    await createUserAccountWorkflow(container).run({
      input: { authIdentityId, userData: { email, first_name: "Quản trị" } },
    })
  }
  await installDemoMembers(container)
}
