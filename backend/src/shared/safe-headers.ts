/** Security headers: the API is never framed, never sniffed and sends no referrer. Medusa sets none of these. */
export const safeHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-site",
} as const
