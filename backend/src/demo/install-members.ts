import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProducerRole } from "@ocop/contracts"
import { PRODUCER_MODULE } from "../modules/producer"
import { PRODUCER_MEMBERSHIP_MODULE } from "../modules/producer-membership"
import type { ProducerMembershipModuleService } from "../modules/producer-membership/service"
import type { ProducerModuleService } from "../modules/producer/service"
import { registerMember } from "../domains/producers/members/register-member"
import { demoAccounts, demoProducers } from "./accounts"

type DemoMember = (typeof demoAccounts)["producerOwner" | "producerPacker"]

async function layMember(
  container: MedusaContainer,
  { name, email, password }: DemoMember,
  role: ProducerRole,
  producerIds: readonly string[],
): Promise<void> {
  const service = container.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
  const [known] = await service.listProducerMembers({ sign_in_name: email }, { take: 1 })
  if (known) return
  const { id } = await registerMember(container, { name, signInName: email, password })
  await service.createProducerMemberships(
    producerIds.map((producerId) => ({ producer_id: producerId, member_id: id, role })),
  )
}

/** Installs members of two producers: an owner of both, and a warehouse worker of the first. Idempotent. */
export async function installDemoMembers(container: MedusaContainer): Promise<void> {
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const found = await producers.listProducers({ name: [...demoProducers] }, { select: ["id", "name"] })
  const ids = demoProducers.flatMap((name) => found.find((producer) => producer.name === name)?.id ?? [])
  await layMember(container, demoAccounts.producerOwner, "owner", ids)
  await layMember(container, demoAccounts.producerPacker, "warehouse", ids.slice(0, 1))
}
