/** What any route may answer. */
export const commonProblemCodes = [
  "invalid_request",
  "not_found",
  "unauthorized",
  "forbidden",
  "too_many_requests",
  "payload_too_large",
  "temporarily_unavailable",
  "unexpected",
] as const
