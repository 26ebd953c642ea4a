import { signLink, verifyLink, type LinkKeys } from "../../shared/signed-link"

/** Signed link to one enquiry; whoever has it acts as the buyer. */
export const signEnquiryToken = (enquiryId: string, keys: LinkKeys): string =>
  signLink("enquiry", enquiryId, keys)

/** Verifies a token: the enquiry's id, or null when none of our keys signed it. */
export const verifyEnquiryToken = (token: string, keys: LinkKeys): string | null =>
  verifyLink("enquiry", token, keys)
