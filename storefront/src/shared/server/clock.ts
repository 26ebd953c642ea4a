/** Current time of the storefront's server in seconds since the epoch, UTC; the periods of stars are compared with it. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000)
