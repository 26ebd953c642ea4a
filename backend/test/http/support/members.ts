import type { MedusaContainer } from "@medusajs/framework/types"
import { PRODUCER_HEADER, type ProducerRole } from "@ocop/contracts"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../../src/modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../../src/modules/producer-membership/service"
import { registerMember } from "../../../src/domains/producers/members/register-member"
import type { Api, Reply } from "./buyer"

export interface MemberClient {
  readonly id: string
  readonly token: string
  /** Acts for the producer that it was made for, or for the one named. */
  call<T>(method: string, url: string, data?: unknown, producerId?: string | null): Promise<Reply<T>>
}

const password = "mat-khau-thu-1"
let made = 0

export async function join(
  container: MedusaContainer,
  memberId: string,
  producerId: string,
  role: ProducerRole,
): Promise<string> {
  const place = await container
    .resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
    .createProducerMemberships({ member_id: memberId, producer_id: producerId, role })
  return place.id
}

/** Makes a person with a place at a producer (or with none), who signs in over HTTP. */
export async function memberOf(
  container: MedusaContainer,
  api: Api,
  producerId: string | null,
  role: ProducerRole,
  name = `Người ${role}`,
): Promise<MemberClient> {
  made += 1
  const signInName = `nguoi-${made}@example.vn`
  const { id } = await registerMember(container, { name, signInName, password })
  if (producerId) await join(container, id, producerId, role)
  const signedIn = (await api.request({
    method: "POST",
    url: "/auth/producer/emailpass",
    data: { email: signInName, password },
  })) as Reply<{ token: string }>
  const { token } = signedIn.data
  return {
    id,
    token,
    call: async <T>(method: string, url: string, data?: unknown, actingFor = producerId) =>
      (await api.request({
        method,
        url,
        data,
        headers: {
          authorization: `Bearer ${token}`,
          ...(actingFor ? { [PRODUCER_HEADER]: actingFor } : {}),
        },
        validateStatus: () => true,
      })) as Reply<T>,
  }
}
