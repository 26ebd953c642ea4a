import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { BankAccount, ProducerProfile, producerProfileBody, z } from "@ocop/contracts"
import { profileIsOpen, standingAfter, type AccountStanding } from "@ocop/marketplace-rules"
import { ProblemError } from "../../../shared/errors/problem"
import { accountOf, profileOf } from "./profile"
import type { ProducerScope } from "../scope"
import { databaseOf } from "../../../shared/database"
import { recordReview } from "./record-review"
import { assertPlace } from "./register-producer"

/**
 * Onboarding status, read under the lock of the producer's row, which every change of the onboarding file takes. A
 * producer whose members existed before onboarding accounts did gets one.
 */
export async function lockStanding(trx: Knex, producerId: string, now: Date): Promise<AccountStanding> {
  const producer = await trx("producer")
    .where({ id: producerId })
    .whereNull("deleted_at")
    .forUpdate()
    .first("id")
  if (!producer) throw new ProblemError("not_found")
  const account = (await trx("producer_account")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .first("standing")) as { standing: AccountStanding } | undefined
  if (account) return account.standing
  await trx("producer_account").insert({
    id: generateEntityId(undefined, "pacc"),
    producer_id: producerId,
    standing: "draft",
    standing_at: now,
    claimed: true,
  })
  return "draft"
}

/**
 * Locks a profile for an edit.
 *
 * @throws ProblemError `profile_locked` while its onboarding status allows no edit, because an officer relies on the
 *   content
 */
export async function lockOpenProfile(trx: Knex, producerId: string, now: Date): Promise<void> {
  if (!profileIsOpen(await lockStanding(trx, producerId, now))) throw new ProblemError("profile_locked")
}

/**
 * Checks that an officer with delegated access leaves the payout account unchanged: only an owner sets it.
 *
 * @throws ProblemError `on_behalf_bank`
 */
async function assertSameBank(trx: Knex, producerId: string, bank: BankAccount | null): Promise<void> {
  const kept = await accountOf(trx, producerId)
  const before = [kept?.bank_bin, kept?.bank_account, kept?.bank_holder].map((part) => part ?? null)
  const after = [bank?.bin, bank?.number, bank?.holder].map((part) => part ?? null)
  if (before.some((part, index) => part !== after[index])) throw new ProblemError("on_behalf_bank")
}

export async function saveProfile(
  container: MedusaContainer,
  { producerId, onBehalf }: ProducerScope,
  body: z.output<typeof producerProfileBody>,
  now: Date,
): Promise<ProducerProfile> {
  assertPlace(body.provinceCode, body.communeCode)
  const database = databaseOf(container)
  await database.transaction(async (trx) => {
    await lockOpenProfile(trx, producerId, now)
    if (onBehalf) await assertSameBank(trx, producerId, body.bank)
    const row = (await trx("producer").where({ id: producerId }).first("status", "province_code")) as {
      status: string
      province_code: string | null
    }
    // A published producer from a recognition list keeps its province: an officer of that province approved its
    // members' claim.
    if (row.status === "published" && row.province_code && row.province_code !== body.provinceCode)
      throw new ProblemError("profile_locked")
    await trx("producer").where({ id: producerId }).update({
      name: body.name,
      legal_type: body.legalType,
      tax_code: body.taxCode,
      province_code: body.provinceCode,
      commune_code: body.communeCode,
      address: body.address,
      phone: body.phone,
      updated_at: now,
    })
    await trx("producer_account")
      .where({ producer_id: producerId })
      .whereNull("deleted_at")
      .update({
        bank_bin: body.bank?.bin ?? null,
        bank_account: body.bank?.number ?? null,
        bank_holder: body.bank?.holder ?? null,
        updated_at: now,
      })
  })
  return profileOf(database, producerId, now)
}

/**
 * Submits the profile for review.
 *
 * @throws ProblemError `profile_incomplete` with the missing fields, `standing_refused`
 */
export async function submitProfile(
  container: MedusaContainer,
  { producerId, member }: ProducerScope,
  now: Date,
): Promise<ProducerProfile> {
  const database = databaseOf(container)
  await database.transaction(async (trx) => {
    const to = standingAfter(await lockStanding(trx, producerId, now), "submit")
    if (!to) throw new ProblemError("standing_refused")
    const file = await profileOf(trx, producerId, now)
    const missing = [
      ...(["legalType", "taxCode", "phone", "bank"] as const).filter((field) => file[field] === null),
      ...(file.communeCode === null ? ["place"] : []),
      ...file.missingPapers.map(([kind]) => kind ?? ""),
    ]
    if (missing.length > 0)
      throw new ProblemError("profile_incomplete", {
        fields: missing.map((path) => ({ path, code: "missing", message: `${path} is missing` })),
      })
    await trx("producer_account")
      .where({ producer_id: producerId })
      .whereNull("deleted_at")
      .update({ standing: to, standing_at: now, standing_reason: null, updated_at: now })
    await recordReview(trx, {
      producerId,
      act: "submitted",
      actor: { kind: "member", id: member.id, name: member.name },
    })
  })
  return profileOf(database, producerId, now)
}
