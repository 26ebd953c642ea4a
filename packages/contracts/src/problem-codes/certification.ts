/** Recognition lists and certificates. */
export const certificationProblemCodes = [
  "import_refused",
  "import_running",
  "certificate_not_found",
  "certificate_already_withdrawn",
  "certificate_not_withdrawn",
  "certificate_not_in_force",
  "certificate_already_recorded",
  "certificate_unchanged",
  "star_not_of_level",
  "decision_date_invalid",
  "decision_in_the_future",
] as const
