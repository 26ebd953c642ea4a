/** Pattern of a contract route's path, matched against a URL without its query string. */
export const pathPattern = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`)

/** Path of a URL, without its query string. */
export const pathOf = (url: string | undefined): string => url?.split("?")[0] ?? ""
