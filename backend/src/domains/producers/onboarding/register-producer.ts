import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Membership, producerBasics, z } from "@ocop/contracts"
import { commune } from "@ocop/places"
import { slugify } from "@ocop/ocop"
import { ProblemError } from "../../../shared/errors/problem"
import { membershipsOf } from "../members/memberships"
import type { Person } from "../scope"
import { databaseOf } from "../../../shared/database"
import { recordReview } from "./record-review"

/** Limit of one person's registrations that await approval. */
const MOST_WAITING = 3

/** Checks the address. @throws ProblemError `invalid_request` when the commune is not in the province */
export function assertPlace(provinceCode: string, communeCode: string): void {
  if (commune(communeCode)?.provinceCode !== provinceCode)
    throw new ProblemError("invalid_request", {
      fields: [{ path: "communeCode", code: "unknown_commune", message: "Not a commune of the province" }],
    })
}

/**
 * Registers a new producer, hidden until an officer approves it. Until then it has a provisional identity key, so that
 * nobody takes the name of a producer that a later recognition list contains.
 *
 * @throws ProblemError `producer_limit`
 */
export async function registerProducer(
  container: MedusaContainer,
  person: Person,
  body: z.output<typeof producerBasics>,
  now: Date,
): Promise<Membership> {
  assertPlace(body.provinceCode, body.communeCode)
  const id = generateEntityId(undefined, "prdr")
  await databaseOf(container).transaction(async (trx) => {
    await trx("producer_member").where({ id: person.id }).forUpdate().first("id")
    const { waiting } = (await trx("producer_membership as place")
      .join("producer_account as account", "account.producer_id", "place.producer_id")
      .where({ "place.member_id": person.id, "place.role": "owner" })
      .whereIn("account.standing", ["draft", "submitted", "returned"])
      .whereNull("place.deleted_at")
      .whereNull("account.deleted_at")
      .first(trx.raw("count(*)::int as waiting"))) as { waiting: number }
    if (waiting >= MOST_WAITING) throw new ProblemError("producer_limit")
    const digest = createHash("sha256").update(id).digest("hex").slice(0, 6)
    await trx("producer").insert({
      id,
      handle: `${slugify(body.name) || "chu-the"}-${digest}`,
      identity_key: `registered|${id}`,
      name: body.name,
      named: true,
      legal_type: body.legalType,
      tax_code: body.taxCode,
      province_code: body.provinceCode,
      commune_code: body.communeCode,
      address: body.address,
      phone: body.phone,
      status: "hidden",
    })
    await trx("producer_account").insert({
      id: generateEntityId(undefined, "pacc"),
      producer_id: id,
      standing: "draft",
      standing_at: now,
      claimed: false,
    })
    await trx("producer_membership").insert({
      id: generateEntityId(undefined, "pmsh"),
      producer_id: id,
      member_id: person.id,
      role: "owner",
    })
    await recordReview(trx, {
      producerId: id,
      act: "registered",
      actor: { kind: "member", id: person.id, name: person.name },
    })
  })
  const made = (await membershipsOf(container, person.id)).find(({ producerId }) => producerId === id)
  if (!made) throw new ProblemError("not_found")
  return made
}
