import type { MedusaContainer } from "@medusajs/framework/types"
import { ProblemError } from "../../shared/errors/problem"
import { linkKeys } from "../../shared/signed-order-link"
import { databaseOf } from "../../shared/database"
import { verifyEnquiryToken } from "./enquiry-token"

/** The enquiry that a signed link opens. @throws ProblemError `enquiry_link_invalid` */
export async function enquiryOfToken(container: MedusaContainer, token: string): Promise<string> {
  const id = verifyEnquiryToken(token, linkKeys())
  const row = id
    ? ((await databaseOf(container)("bulk_enquiry").where({ id }).whereNull("deleted_at").first("id")) as
        { id: string } | undefined)
    : undefined
  if (!row) throw new ProblemError("enquiry_link_invalid")
  return row.id
}
