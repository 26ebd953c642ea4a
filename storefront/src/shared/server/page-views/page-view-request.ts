/** User agents of bots and monitors. An empty user agent counts as a bot too. */
const BOT_AGENT =
  /bot\b|bot[/;)]|crawl|spider|slurp|preview|monitor|lighthouse|headless|curl|wget|python|java\/|go-http|axios|node-fetch|facebookexternalhit|zalo-?link|feed|scan/i

const LISTING_PATH = /^(?:\/en)?\/san-pham\/([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * Handle of the listing whose page a person views with this request: null for any other page, for bots, and for a
 * prefetch.
 */
export function viewedListing(method: string, path: string, headers: Headers): string | null {
  if (method !== "GET") return null
  return listingViewedBy(path, headers)
}

/** Path prefix of client-reported page views: navigations within the shop request no page (`report-page-view.ts`). */
const CLIENT_PREFIX = "/_xem"

export const isClientPageView = (path: string): boolean => path.startsWith(`${CLIENT_PREFIX}/`)

/** Handle of the listing of a client-reported page view: null for anything else, and for bots. */
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
