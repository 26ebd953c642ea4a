/** Seconds since the epoch, UTC: the storefront server's own clock, against which stars are compared. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000)
