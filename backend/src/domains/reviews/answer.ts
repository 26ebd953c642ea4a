import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { givenAnswer, z } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { queueNotification } from "../notifications/queue-notification"
import { linkKeys, signOrderToken } from "../../shared/signed-order-link"
import type { ProducerScope } from "../producers/scope"
import { databaseOf } from "../../shared/database"

type Answered = z.output<typeof givenAnswer>
type Table = "product_review" | "product_question"

interface ContributionRow {
  id: string
  product_id: string
  state: "shown" | "hidden"
  answered_at: Date | null
}

/**
 * Stores a producer's answer to a contribution to its own goods, the first or a new version.
 *
 * @returns the row, and whether it is the first answer
 */
async function answer<Row extends ContributionRow>(
  trx: Knex,
  table: Table,
  { producerId, member }: ProducerScope,
  id: string,
  text: string,
  now: Date,
): Promise<{ row: Row; isFirst: boolean; answered: Answered }> {
  const row = (await trx(table)
    .where({ id, producer_id: producerId })
    .whereNull("deleted_at")
    .forUpdate()
    .first()) as Row | undefined
  if (!row) throw new ProblemError("not_found")
  if (row.state === "hidden") throw new ProblemError("contribution_hidden")
  const answeredAt = row.answered_at ?? now
  await trx(table)
    .where({ id })
    .update({ answer: text, answered_at: answeredAt, answered_by: member.id, updated_at: now })
  return {
    row,
    isFirst: row.answered_at === null,
    answered: { id, answer: text, answeredAt: answeredAt.toISOString() },
  }
}

const titleOf = async (trx: Knex, productId: string): Promise<{ title: string; handle: string }> =>
  ((await trx("product").where({ id: productId }).first("title", "handle")) as
    { title: string; handle: string } | undefined) ?? { title: "", handle: "" }

/** Answers a review. @throws ProblemError `not_found` for another producer's review as for none, `contribution_hidden` */
export async function answerReview(
  container: MedusaContainer,
  scope: ProducerScope,
  id: string,
  text: string,
  now: Date,
): Promise<Answered> {
  return databaseOf(container).transaction(async (trx) => {
    const { row, isFirst, answered } = await answer<ContributionRow & { order_id: string }>(
      trx,
      "product_review",
      scope,
      id,
      text,
      now,
    )
    if (!isFirst) return answered
    const order = (await trx("order").where({ id: row.order_id }).first("email", "metadata")) as
      { email: string | null; metadata: { locale?: unknown } | null } | undefined
    const { title } = await titleOf(trx, row.product_id)
    await queueNotification(
      container,
      {
        key: `review:${id}:answered`,
        audience: "buyer",
        recipient: { email: order?.email ?? null },
        template: "review_answered",
        data: {
          title,
          producerName: scope.producerName,
          answer: text,
          path: `/don-hang/${signOrderToken(row.order_id, linkKeys())}/danh-gia`,
        },
        locale: order?.metadata?.locale === "en" ? "en" : "vi",
      },
      trx,
    )
    return answered
  })
}

/** Answers a question. @throws ProblemError `not_found` for another producer's question as for none, `contribution_hidden` */
export async function answerQuestion(
  container: MedusaContainer,
  scope: ProducerScope,
  id: string,
  text: string,
  now: Date,
): Promise<Answered> {
  return databaseOf(container).transaction(async (trx) => {
    const { row, isFirst, answered } = await answer<
      ContributionRow & { contact: string; locale: string; text: string }
    >(trx, "product_question", scope, id, text, now)
    if (!isFirst) return answered
    const { title, handle } = await titleOf(trx, row.product_id)
    await queueNotification(
      container,
      {
        key: `question:${id}:answered`,
        audience: "buyer",
        // A buyer who left a phone number is called; the number is shown with the question in the producer dashboard.
        recipient: { email: row.contact.includes("@") ? row.contact : null },
        template: "question_answered",
        data: {
          title,
          producerName: scope.producerName,
          question: row.text,
          answer: text,
          path: `/san-pham/${handle}/hoi-dap`,
        },
        locale: row.locale === "en" ? "en" : "vi",
      },
      trx,
    )
    return answered
  })
}
