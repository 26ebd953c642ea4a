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

/** The counter's page alone may look through the camera. */
export const POS_PERMISSIONS = "camera=(self), microphone=(), payment=(), usb=(), geolocation=(self)"

/** Where the card form comes from and speaks to; let in on its own page and on no other. */
const STRIPE = { script: " https://js.stripe.com", connect: " https://api.stripe.com" }

/** What a page needs beyond what every page may. */
export interface PagePermissions {
  readonly cards: boolean
  /** Shows papers that it has fetched itself: a PDF stands in a frame. */
  readonly privateFiles: boolean
  /** Runs WebAssembly. */
  readonly wasm: boolean
}

/**
 * Pictures may come from the producers' file storage, hence `https:`; scripts only from ourselves, and on the page
 * of the card form from Stripe.
 */
export const contentSecurityPolicy = (
  nonce: string,
  { cards, privateFiles, wasm }: PagePermissions,
): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${cards ? STRIPE.script : ""}${wasm ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https: http://127.0.0.1:* http://localhost:*",
    "font-src 'self'",
    `connect-src 'self'${cards ? STRIPE.connect : ""}`,
    ...(cards ? ["frame-src https://js.stripe.com https://hooks.stripe.com"] : []),
    ...(privateFiles ? ["frame-src blob:"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
