import { createFileRoute } from "@tanstack/react-router"
import { SitePage } from "~/features/producer-dashboard/pages/site-page"

export const Route = createFileRoute("/kenh-ban/trang-web")({ component: SitePage })
