/** What an address without its question must look like to be one of a route of the contracts. */
export const pathPattern = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`)

/** An address without its question. */
export const pathOf = (url: string | undefined): string => url?.split("?")[0] ?? ""
