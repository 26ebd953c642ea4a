/** Reviews, questions and enquiries of buyers. */
export const reviewProblemCodes = [
  "not_reviewable",
  "review_closed",
  "picture_refused",
  "contribution_hidden",
  "enquiry_link_invalid",
  "enquiry_over",
] as const
