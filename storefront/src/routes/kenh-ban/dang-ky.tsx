import { createFileRoute } from "@tanstack/react-router"
import { JoinPage } from "~/features/producer-dashboard/pages/join-page"

export const Route = createFileRoute("/kenh-ban/dang-ky")({ component: JoinPage })
