import { readPhone } from "@ocop/typed-values"
/** Why a site path is refused. */
export type SitePathProblem = "form" | "reserved"

const SHORTEST = 3
const LONGEST = 60

/**
 * Words that would pass for the shop, for an authority or for a page of the shop. As a whole or as the beginning of a
 * path: `cho-ocop`, `ubnd-xa-x`.
 */
const reservedBeginnings = [
  "ocop",
  "cho-ocop",
  "ubnd",
  "uy-ban",
  "hdnd",
  "chinh-phu",
  "bo-nong-nghiep",
  "bo-cong-thuong",
  "so-nong-nghiep",
  "so-cong-thuong",
  "van-phong",
  "hoi-dong",
  "quan-tri",
  "admin",
  "chua-neu-ten",
] as const

const reservedWords = new Set([
  "api",
  "anh",
  "ban-do",
  "chu-the",
  "dang-ky",
  "dang-nhap",
  "dat-hang",
  "diem-ban",
  "diem-ban-hang",
  "don-hang",
  "en",
  "gio-hang",
  "ho-tro",
  "hop-thu-thu",
  "index",
  "kenh-ban",
  "lien-he",
  "ma-qr",
  "moi",
  "nha-san-xuat",
  "null",
  "quay",
  "quy-che",
  "robots",
  "san-pham",
  "sitemap",
  "static",
  "tat-ca",
  "thanh-toan",
  "tim-kiem",
  "to-roi",
  "tra-cuu",
  "undefined",
  "ve-chung-toi",
  "vi",
  "www",
])

/**
 * Whether a producer may take this as its path: small letters, digits and single hyphens, with at least one letter.
 * Null: it may.
 */
export function sitePathProblem(path: string): SitePathProblem | null {
  const rightForm =
    path.length >= SHORTEST &&
    path.length <= LONGEST &&
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(path) &&
    /[a-z]/.test(path)
  if (!rightForm) return "form"
  const reserved =
    reservedWords.has(path) ||
    reservedBeginnings.some((beginning) => path === beginning || path.startsWith(`${beginning}-`))
  return reserved ? "reserved" : null
}

/** A theme of a producer's site: a woven pattern by motif, dye and the seed that draws exactly this pattern. */
export interface SiteTheme {
  readonly seed: string
  readonly motif: number
  readonly dye: string
}

/** The themes to choose from. Seeds never change: they are what is stored. */
export const siteThemes: readonly SiteTheme[] = [
  { seed: "vai-qua-tram-cham-19", motif: 0, dye: "indigo" },
  { seed: "vai-qua-tram-cu-nau-2", motif: 0, dye: "yam" },
  { seed: "vai-sao-tam-canh-canh-kien-95", motif: 1, dye: "lac" },
  { seed: "vai-sao-tam-canh-la-5", motif: 1, dye: "leaf" },
  { seed: "vai-canh-buom-muoi-228", motif: 2, dye: "soot" },
  { seed: "vai-canh-buom-man-23", motif: 2, dye: "plum" },
  { seed: "vai-song-nui-cu-nau-29", motif: 3, dye: "yam" },
  { seed: "vai-song-nui-cham-4", motif: 3, dye: "indigo" },
  { seed: "vai-hoa-ban-la-13", motif: 4, dye: "leaf" },
  { seed: "vai-hoa-ban-canh-kien-3", motif: 4, dye: "lac" },
  { seed: "vai-sung-trau-man-25", motif: 5, dye: "plum" },
  { seed: "vai-sung-trau-muoi-150", motif: 5, dye: "soot" },
  { seed: "vai-o-ruong-cham-92", motif: 6, dye: "indigo" },
  { seed: "vai-o-ruong-cu-nau-61", motif: 6, dye: "yam" },
  { seed: "vai-ngon-don-canh-kien-205", motif: 7, dye: "lac" },
  { seed: "vai-ngon-don-la-21", motif: 7, dye: "leaf" },
]

export const isSiteTheme = (seed: string): boolean => siteThemes.some((cloth) => cloth.seed === seed)

/** An https address without user and port; null for anything else. */
function plainHttps(text: string): URL | null {
  const written = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (written.length > 500 || !URL.canParse(written)) return null
  const url = new URL(written)
  const plain = url.protocol === "https:" && url.username === "" && url.password === "" && url.port === ""
  return plain ? url : null
}

/** Zalo's own address of a person or a shop, from a telephone number or from such an address; null for anything else. */
export function zaloLink(text: string): string | null {
  const phone = readPhone(text)
  if (phone.ok) return `https://zalo.me/${phone.value}`
  const url = plainHttps(text.trim())
  return url?.hostname === "zalo.me" && /^\/[A-Za-z0-9_-]{3,60}$/.test(url.pathname)
    ? `https://zalo.me${url.pathname}`
    : null
}

const mapHosts = new Set([
  "maps.app.goo.gl",
  "goo.gl",
  "maps.google.com",
  "www.google.com",
  "google.com",
  "www.openstreetmap.org",
  "maps.apple.com",
])

/** A place on one of the usual maps; null for anything else. */
export function mapLink(text: string): string | null {
  const url = plainHttps(text.trim())
  if (!url || !mapHosts.has(url.hostname)) return null
  const onMap = !/^(?:www\.)?google\.com$|^goo\.gl$/.test(url.hostname) || url.pathname.startsWith("/maps")
  return onMap ? url.href : null
}

/** A web site of the producer's own, or null. */
export function siteLink(text: string): string | null {
  const written = text.trim().replace(/^http:\/\//i, "https://")
  const url = plainHttps(written)
  return url && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(url.hostname) ? url.href : null
}
