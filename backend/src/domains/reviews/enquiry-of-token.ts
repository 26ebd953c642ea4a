import type { MedusaContainer } from "@medusajs/framework/types"
import { ProblemError } from "../http/problem"
import { linkKeys } from "../order/order-token"
import { databaseOf } from "../database"
import { verifyEnquiryToken } from "./enquiry-token"

/** The thread that a secret link opens. @throws ProblemError `enquiry_link_invalid` */
export async function enquiryOfToken(container: MedusaContainer, token: string): Promise<string> {
  const id = verifyEnquiryToken(token, linkKeys())
  const row = id
    ? ((await databaseOf(container)("bulk_enquiry").where({ id }).whereNull("deleted_at").first("id")) as
        { id: string } | undefined)
    : undefined
  if (!row) throw new ProblemError("enquiry_link_invalid")
  return row.id
}
