import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { province } from "@ocop/places"
import { printLine } from "./print-line"
import { OFFICER_MODULE } from "../modules/officer"
import type { OfficerModuleService } from "../modules/officer/service"
import { createOfficerWorkflow } from "../domains/organisations/workflows/create-officer"

const SHORTEST_PASSWORD = 12

/**
 * `OFFICER_PASSWORD=… medusa exec ./src/scripts/create-officer.ts EMAIL NAME [province=15]`: creates an officer of a
 * province, or a central one. The password comes from the environment, because everybody on the machine can see
 * arguments.
 */
export default async function createOfficer({ container, args }: ExecArgs): Promise<void> {
  const [email, name, ...flags] = args ?? []
  const password = process.env.OFFICER_PASSWORD ?? ""
  if (!email || !name) throw new Error("Usage: create-officer EMAIL NAME [province=NN]")
  if (password.length < SHORTEST_PASSWORD)
    throw new Error(`OFFICER_PASSWORD must have at least ${SHORTEST_PASSWORD} characters`)
  const provinceCode = flags.find((flag) => flag.startsWith("province="))?.slice("province=".length) ?? null
  if (provinceCode !== null && !province(provinceCode)) throw new Error(`No such province: ${provinceCode}`)
  const office = container.resolve<OfficerModuleService>(OFFICER_MODULE)
  const [known] = await office.listOfficers({ email }, { take: 1 })
  if (known) throw new Error(`There is an officer with the address ${email} already`)
  const registered = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!registered.success || !registered.authIdentity)
    throw new Error(`The account could not be registered: ${registered.error}`)
  await createOfficerWorkflow(container).run({
    input: { name, email, provinceCode, authIdentityId: registered.authIdentity.id },
  })
  printLine(`Đã tạo cán bộ ${name} (${email}), ${provinceCode ? `tỉnh ${provinceCode}` : "trung ương"}`)
}
