import { createHmac } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ReportBody } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { queueNotification } from "../notifications/queue-notification"
import { officerFeed } from "../notifications/recipients"
import { linkKeys } from "../../shared/signed-order-link"
import { databaseOf } from "../../shared/database"

/** Keyed digest of the reporter's address, so that the address itself is not stored and nobody else can compute it. */
const reporterOf = (address: string): string =>
  createHmac("sha256", linkKeys().current).update(`report:${address}`).digest("base64url").slice(0, 22)

/**
 * Reports a contribution to the officers of the producer's province. One address has one open report on a contribution;
 * a second changes nothing and gets the same response. Officers are notified of the first open report only.
 *
 * @throws ProblemError `not_found` for what is hidden or unanswered as for what does not exist
 */
export async function reportContribution(
  container: MedusaContainer,
  { id, reason, note }: ReportBody,
  address: string,
): Promise<{ id: string }> {
  await databaseOf(container).transaction(async (trx) => {
    const isReview = id.startsWith("rvw_")
    const contribution = (await trx(
      isReview ? "product_review as contribution" : "product_question as contribution",
    )
      .join("producer", "producer.id", "contribution.producer_id")
      .join("product", "product.id", "contribution.product_id")
      .where({ "contribution.id": id, "contribution.state": "shown" })
      .whereNull("contribution.deleted_at")
      .modify((rows) => {
        if (!isReview) void rows.whereNotNull("contribution.answer")
      })
      .forUpdate("contribution")
      .first("contribution.producer_id", "producer.province_code", "product.title")) as
      { producer_id: string; province_code: string | null; title: string } | undefined
    if (!contribution) throw new ProblemError("not_found")
    const reportId = generateEntityId(undefined, "vrep")
    const open = await trx("contribution_report").where({ contribution_id: id, state: "open" }).first("id")
    await trx("contribution_report")
      .insert({
        id: reportId,
        contribution_id: id,
        producer_id: contribution.producer_id,
        reason,
        note: note ?? null,
        reporter: reporterOf(address),
      })
      .onConflict(trx.raw("(contribution_id, reporter) where state = 'open' and deleted_at is null"))
      .ignore()
    if (open) return
    await queueNotification(
      container,
      {
        key: `report:${reportId}`,
        audience: "officer",
        recipient: { feed: officerFeed(contribution.province_code) },
        template: "officer_report",
        data: { title: contribution.title },
      },
      trx,
    )
  })
  return { id }
}
