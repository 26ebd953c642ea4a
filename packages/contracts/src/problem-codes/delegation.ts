/** Delegated access of officers. */
export const delegationProblemCodes = ["on_behalf_closed", "on_behalf_bank", "on_behalf_asked"] as const
