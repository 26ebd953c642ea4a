import { env } from "../env"

/**
 * Whether a photo is one of the shop's own files: below `/static/` of the backend, or in a store of `PICTURE_ORIGINS`.
 * Nothing else is ever fetched for a visitor.
 */
export function isOwnPhoto(url: string, origins: readonly string[] = env().pictureOrigins): boolean {
  if (url.length > 2_000 || !URL.canParse(url)) return false
  const { origin, pathname, username, password } = new URL(url)
  if (username !== "" || password !== "" || /\.svgz?$/i.test(pathname)) return false
  const [backend, ...stores] = origins
  return (origin === backend && pathname.startsWith("/static/")) || stores.includes(origin)
}
