import type { MedusaContainer } from "@medusajs/framework/types"
import type { moderateBody, Officer, z } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { queueNotification } from "../notifications/queue-notification"
import { linkKeys, signOrderToken } from "../../shared/signed-order-link"
import { databaseOf } from "../../shared/database"
import { contributionsInScope } from "./moderation"

interface Hidden {
  readonly product_id: string
  readonly order_id?: string
}

/**
 * Moderation decision of an officer: hides a contribution or keeps it; keeping a hidden one shows it again. It decides
 * all open reports on the contribution, and rating summary and page follow, because both are computed from the rows.
 *
 * @throws ProblemError `not_found` for another province's as for none, `decision_reason_needed`
 */
export async function moderateContribution(
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { action, reason }: z.output<typeof moderateBody>,
  now: Date,
): Promise<{ id: string; hidden: boolean }> {
  const hide = action === "hide"
  if (hide && !reason) throw new ProblemError("decision_reason_needed")
  await databaseOf(container).transaction(async (trx) => {
    if (!(await contributionsInScope(trx, officer).where("contribution.id", id).first("contribution.id")))
      throw new ProblemError("not_found")
    const table = id.startsWith("rvw_") ? "product_review" : "product_question"
    const changed = (await trx(table)
      .where({ id, state: hide ? "shown" : "hidden" })
      .whereNull("deleted_at")
      .update({
        state: hide ? "hidden" : "shown",
        hidden_reason: hide ? reason : null,
        hidden_by: hide ? officer.id : null,
        hidden_at: hide ? now : null,
        updated_at: now,
      })
      .returning("*")) as Hidden[]
    await trx("contribution_report")
      .where({ contribution_id: id, state: "open" })
      .update({
        state: hide ? "hidden" : "kept",
        decided_by: officer.id,
        decided_at: now,
        updated_at: now,
      })
    const [row] = changed
    if (!hide || !row?.order_id) return
    const order = (await trx("order").where({ id: row.order_id }).first("email", "metadata")) as
      { email: string | null; metadata: { locale?: unknown } | null } | undefined
    const product = (await trx("product").where({ id: row.product_id }).first("title")) as
      { title: string } | undefined
    await queueNotification(
      container,
      {
        key: `review:${id}:hidden:${now.toISOString()}`,
        audience: "buyer",
        recipient: { email: order?.email ?? null },
        template: "review_hidden",
        data: {
          title: product?.title ?? "",
          reason: reason ?? "",
          path: `/don-hang/${signOrderToken(row.order_id, linkKeys())}/danh-gia`,
        },
        locale: order?.metadata?.locale === "en" ? "en" : "vi",
      },
      trx,
    )
  })
  return { id, hidden: hide }
}
