import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProducerMe } from "@ocop/contracts"
import { membershipsOf } from "../../../domains/producers/members/memberships"
import { delegationSessionOf, personOf } from "../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const person = personOf(request)
  const session = delegationSessionOf(request)
  const me: ProducerMe = session
    ? {
        ...person,
        memberships: [
          {
            id: session.id,
            producerId: session.producerId,
            producerName: session.producerName,
            role: "owner",
            standing: session.standing,
          },
        ],
        onBehalf: { askedBy: session.askedByName, until: session.until.toISOString() },
      }
    : { ...person, memberships: await membershipsOf(request.scope, person.id), onBehalf: null }
  response.json(me)
}
