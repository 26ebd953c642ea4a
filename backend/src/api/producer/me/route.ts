import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { membershipsOf } from "../../../lib/producer-desk/memberships"
import { personOf } from "../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const person = personOf(request)
  response.json({ ...person, memberships: await membershipsOf(request.scope, person.id) })
}
