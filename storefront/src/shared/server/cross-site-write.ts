/**
 * Whether a writing request comes from a page of another site. Browsers report it (`Sec-Fetch-Site`); older ones send
 * the origin. A request with neither header does not come from a browser's page.
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
