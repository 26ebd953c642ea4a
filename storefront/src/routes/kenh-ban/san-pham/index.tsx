import { createFileRoute, redirect } from "@tanstack/react-router"
import { ListingsPage } from "~/features/producer-dashboard/pages/listings-page"

/** Listings; the pages that once stood under its parameter `ma` have addresses of their own. */
export const Route = createFileRoute("/kenh-ban/san-pham/")({
  beforeLoad: ({ search: { ma, muc } }) => {
    if (ma === "moi") throw redirect({ to: "/kenh-ban/san-pham/moi", replace: true })
    if (ma === "excel")
      throw redirect({ to: "/kenh-ban/san-pham/excel", search: muc ? { muc } : {}, replace: true })
  },
  component: ListingsPage,
})
