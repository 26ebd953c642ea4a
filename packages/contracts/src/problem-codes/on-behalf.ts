/** Officers who act for a producer. */
export const onBehalfProblemCodes = ["on_behalf_closed", "on_behalf_bank", "on_behalf_asked"] as const
