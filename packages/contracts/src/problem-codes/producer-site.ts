/** A producer's public page. */
export const producerSiteProblemCodes = [
  "site_path_form",
  "site_path_reserved",
  "site_path_taken",
  "site_path_limit",
  "views_refused",
] as const
