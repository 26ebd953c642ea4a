/** Soon, after what the page itself needs; not every browser says when it is idle. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof window === "undefined") resolve()
    else if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 300 })
    else setTimeout(resolve, 50)
  })
