import type { ProducerSite } from "@ocop/contracts"

/** What every part of the site's page gets: the site, and what to do with the changed one. */
export interface SiteProps {
  readonly site: ProducerSite
  readonly onChanged: (site: ProducerSite) => void
}
