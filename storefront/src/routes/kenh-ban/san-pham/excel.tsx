import { createFileRoute } from "@tanstack/react-router"
import { ListingImportPage } from "~/features/producer-dashboard/pages/listing-import-page"

export const Route = createFileRoute("/kenh-ban/san-pham/excel")({ component: ListingImportPage })
