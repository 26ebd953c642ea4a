import { createFileRoute } from "@tanstack/react-router"
import { ListingFilesPage } from "~/features/producer-dashboard/pages/listing-files-page"

export const Route = createFileRoute("/kenh-ban/san-pham/excel")({ component: ListingFilesPage })
