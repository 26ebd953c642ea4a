/** Members of producers and invitations. */
export const producerMemberProblemCodes = [
  "sign_in_name_taken",
  "producer_choice_needed",
  "producer_suspended",
  "invitation_invalid",
  "already_member",
  "last_owner",
] as const
