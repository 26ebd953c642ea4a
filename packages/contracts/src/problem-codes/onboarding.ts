/** Registration, papers and standing of producers. */
export const onboardingProblemCodes = [
  "producer_exists",
  "producer_limit",
  "not_claimable",
  "claim_decided",
  "profile_locked",
  "profile_incomplete",
  "standing_refused",
  "decision_reason_needed",
  "upload_refused",
  "paper_limit",
] as const
