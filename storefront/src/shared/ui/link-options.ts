/**
 * A link with a query counts as “this page” only when the whole query is the same; the router would otherwise call
 * every link current whose query is a part of the page's, and say so to screen readers.
 */
export const WHOLE_ADDRESS = { exact: true, includeSearch: true } as const
