/**
 * Headers of every response. Inline scripts run only with the nonce of the page they came with; a page that is cached
 * for a few seconds keeps its nonce, which is safe because its content was fixed before the nonce was known.
 */
export const COMMON_HEADERS: ReadonlyArray<readonly [string, string]> = [
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["permissions-policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)"],
  ["cross-origin-opener-policy", "same-origin"],
]

/** Permissions of the point of sale, the only page that may use the camera. */
export const POS_PERMISSIONS = "camera=(self), microphone=(), payment=(), usb=(), geolocation=(self)"

/** Origins of the card form; allowed on its own page only. */
const STRIPE = { script: " https://js.stripe.com", connect: " https://api.stripe.com" }

/** What a page may do beyond what every page may. */
export interface PagePermissions {
  readonly cards: boolean
  /** Shows private files that it has fetched itself: a PDF is shown in a frame. */
  readonly privateFiles: boolean
  /** Runs WebAssembly. */
  readonly wasm: boolean
}

/**
 * The content security policy of a page. Images may come from the producers' file storage, hence `https:`; scripts come
 * from the shop itself only, and on the page of the card form from Stripe.
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
