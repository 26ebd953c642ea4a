import { createFileRoute } from "@tanstack/react-router"
import { HomePage } from "~/features/officer-dashboard/pages/home-page"

export const Route = createFileRoute("/van-phong/")({ component: HomePage })
