import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProducerPaper, ProducerProfile, ProfileRemark, ReviewEntry } from "@ocop/contracts"
import { missingPapers, neededPapers, profileIsOpen, type AccountStanding } from "@ocop/marketplace-rules"
import { productSet } from "@ocop/ocop"
import { vietnamDay } from "@ocop/vietnam-time"
import { ProblemError } from "../../../shared/errors/problem"

export interface AccountRow {
  readonly standing: AccountStanding
  readonly standing_at: Date
  readonly bank_bin: string | null
  readonly bank_account: string | null
  readonly bank_holder: string | null
  readonly claimed: boolean
}

interface ProducerRow {
  id: string
  name: string
  legal_type: ProducerProfile["legalType"]
  tax_code: string | null
  province_code: string | null
  commune_code: string | null
  address: string | null
  phone: string | null
}

interface PaperRow {
  id: string
  kind: ProducerPaper["kind"]
  number: string
  issued_on: string
  expires_on: string | null
  authority: string
  media_type: string
  bytes: number
  created_at: Date
}

interface ReviewRow {
  act: ReviewEntry["act"]
  created_at: Date
  actor_name: string
  reason: string | null
  remarks: ProfileRemark[] | null
}

export const paperView = (row: PaperRow): ProducerPaper => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
  authority: row.authority,
  mediaType: row.media_type,
  bytes: Number(row.bytes),
  uploadedAt: row.created_at.toISOString(),
})

export const accountOf = (database: Knex, producerId: string): Promise<AccountRow | undefined> =>
  database("producer_account").where({ producer_id: producerId }).whereNull("deleted_at").first()

/** The full onboarding file of one producer, for its owner and its officer. @throws ProblemError `not_found` */
export async function profileOf(database: Knex, producerId: string, now: Date): Promise<ProducerProfile> {
  const producer = (await database("producer").where({ id: producerId }).whereNull("deleted_at").first()) as
    ProducerRow | undefined
  if (!producer) throw new ProblemError("not_found")
  const account = await accountOf(database, producerId)
  const papers = (await database("producer_paper")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .orderBy(["created_at", "id"])) as PaperRow[]
  const history = (await database("onboarding_decision")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .orderBy("created_at", "desc")
    .limit(100)) as ReviewRow[]
  const sets = (await database("listing")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .distinct("set_number")) as { set_number: number }[]
  const goods = sets.flatMap(({ set_number }) => productSet(set_number) ?? [])
  const views = papers.map(paperView)
  const needed = neededPapers(producer.legal_type ?? "enterprise", goods)
  return {
    id: producer.id,
    name: producer.name,
    legalType: producer.legal_type,
    taxCode: producer.tax_code,
    provinceCode: producer.province_code,
    communeCode: producer.commune_code,
    address: producer.address,
    phone: producer.phone,
    bank:
      account?.bank_bin && account.bank_account && account.bank_holder
        ? { bin: account.bank_bin, number: account.bank_account, holder: account.bank_holder }
        : null,
    standing: account?.standing ?? "unclaimed",
    open: profileIsOpen(account?.standing ?? "draft"),
    papers: views,
    missingPapers: missingPapers(needed, views, vietnamDay(now)).map((need) => [...need]),
    history: history.map((row) => ({
      act: row.act,
      at: row.created_at.toISOString(),
      by: row.actor_name,
      reason: row.reason,
      remarks: row.remarks ?? [],
    })),
  }
}
