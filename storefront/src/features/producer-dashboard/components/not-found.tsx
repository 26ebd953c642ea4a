import { m } from "~/paraglide/messages"
import { NoSuchPage } from "~/shared/dashboard/empty-state"
import { PAGES } from "../lib/pages"

/** An address of the dashboard that no page has. */
export const NotFound = () => <NoSuchPage home={PAGES.home} homeLabel={m.producer_dashboard_nav_home()} />
