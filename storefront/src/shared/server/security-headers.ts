/**
 * Headers of every answer. Inline scripts run only with the nonce of the page they came with; a page that is kept
 * for a few seconds keeps its nonce, which is safe because its content was fixed before the nonce was known.
 */
export const COMMON_HEADERS: ReadonlyArray<readonly [string, string]> = [
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["permissions-policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)"],
  ["cross-origin-opener-policy", "same-origin"],
]

/** Pictures may come from the producers' file storage, hence `https:`; scripts only from ourselves. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https: http://127.0.0.1:* http://localhost:*",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
