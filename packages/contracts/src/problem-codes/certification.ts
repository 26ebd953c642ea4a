/** Recognition lists and certificates. */
export const certificationProblemCodes = [
  "import_refused",
  "import_running",
  "certificate_not_found",
  "certificate_already_withdrawn",
] as const
