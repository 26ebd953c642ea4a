/** Programs that read pages for somebody else, and programs that measure. Who calls itself nothing is one too. */
const BOT_AGENT =
  /bot\b|bot[/;)]|crawl|spider|slurp|preview|monitor|lighthouse|headless|curl|wget|python|java\/|go-http|axios|node-fetch|facebookexternalhit|zalo-?link|feed|scan/i

const LISTING_PATH = /^(?:\/en)?\/san-pham\/([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * The goods at which a person looks with this request: null for anything else, for a program, and for a browser that
 * only reads ahead.
 */
export function viewedListing(method: string, path: string, headers: Headers): string | null {
  if (method !== "GET") return null
  return listingViewedBy(path, headers)
}

/** Where a browser says that its reader came to goods without asking for their page (`tell-looks.ts`). */
const CLIENT_PREFIX = "/_xem"

export const isClientPageView = (path: string): boolean => path.startsWith(`${CLIENT_PREFIX}/`)

/** The goods of such a word: null for what is none, and for programs. */
export const clientViewedListing = (path: string, headers: Headers): string | null =>
  isClientPageView(path) ? listingViewedBy(path.slice(CLIENT_PREFIX.length), headers) : null

function listingViewedBy(path: string, headers: Headers): string | null {
  const handle = LISTING_PATH.exec(path)?.[1]
  if (!handle || handle.length > 200) return null
  const agent = headers.get("user-agent") ?? ""
  if (agent === "" || BOT_AGENT.test(agent)) return null
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""} ${headers.get("x-moz") ?? ""}`
  return /prefetch|prerender|preview/i.test(purpose) ? null : handle
}
