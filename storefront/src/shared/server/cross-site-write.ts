/**
 * Whether a writing request was sent by a page of another site. Browsers say so themselves (`Sec-Fetch-Site`);
 * older ones name the origin. A request that names neither does not come from a browser's page.
 */
export function isCrossSiteWrite(request: Request, url: URL): boolean {
  const site = request.headers.get("sec-fetch-site")
  if (site !== null) return site !== "same-origin" && site !== "none"
  const origin = request.headers.get("origin")
  if (origin === null) return false
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? url.host
  try {
    return new URL(origin).host !== host
  } catch {
    return true
  }
}
