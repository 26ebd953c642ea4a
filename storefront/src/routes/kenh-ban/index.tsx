import { createFileRoute } from "@tanstack/react-router"
import { HomePage } from "~/features/producer-dashboard/pages/home-page"

export const Route = createFileRoute("/kenh-ban/")({ component: HomePage })
