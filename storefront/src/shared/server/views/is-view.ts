/** Programs that read pages for somebody else, and programs that measure. Who calls itself nothing is one too. */
const MACHINE =
  /bot\b|bot[/;)]|crawl|spider|slurp|preview|monitor|lighthouse|headless|curl|wget|python|java\/|go-http|axios|node-fetch|facebookexternalhit|zalo-?link|feed|scan/i

const GOODS = /^(?:\/en)?\/san-pham\/([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * The goods at which a person looks with this request: null for anything else, for a program, and for a browser that
 * only reads ahead.
 */
export function viewedGoods(method: string, path: string, headers: Headers): string | null {
  if (method !== "GET") return null
  return goodsSeenBy(path, headers)
}

/** Where a browser says that its reader came to goods without asking for their page (`tell-looks.ts`). */
const TOLD = "/_xem"

export const isToldLook = (path: string): boolean => path.startsWith(`${TOLD}/`)

/** The goods of such a word: null for what is none, and for programs. */
export const toldGoods = (path: string, headers: Headers): string | null =>
  isToldLook(path) ? goodsSeenBy(path.slice(TOLD.length), headers) : null

function goodsSeenBy(path: string, headers: Headers): string | null {
  const handle = GOODS.exec(path)?.[1]
  if (!handle || handle.length > 200) return null
  const agent = headers.get("user-agent") ?? ""
  if (agent === "" || MACHINE.test(agent)) return null
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""} ${headers.get("x-moz") ?? ""}`
  return /prefetch|prerender|preview/i.test(purpose) ? null : handle
}
