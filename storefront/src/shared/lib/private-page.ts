import { createIsomorphicFn } from "@tanstack/react-start"
import { setResponseHeader } from "@tanstack/react-start/server"
import { m } from "~/paraglide/messages"

/**
 * Head of a page that belongs to one visitor: search engines do not index it.
 * @param secretAddress who knows the address may read the page, so its links send no referrer. Not for pages with
 * forms: their requests would lose the origin by which older browsers prove where they come from.
 */
export const describePrivatePage = (title: string, secretAddress = false) => ({
  meta: [
    { title: `${title} · ${m.site_name()}` },
    { name: "robots", content: "noindex, nofollow" },
    ...(secretAddress ? [{ name: "referrer", content: "no-referrer" }] : []),
  ],
})

/** Headers of such a page, and its status when what it shows cannot be read. Call in its loader. */
export const answerPrivately = createIsomorphicFn()
  .server((options: { secretAddress?: boolean } = {}) => {
    setResponseHeader("cache-control", "private, no-store")
    setResponseHeader("x-robots-tag", "noindex, nofollow")
    if (options.secretAddress) setResponseHeader("referrer-policy", "no-referrer")
  })
  .client((_options?: { secretAddress?: boolean }) => undefined)
