import { createFileRoute } from "@tanstack/react-router"
import { ModerationPage } from "~/features/officer-dashboard/pages/moderation-page"

export const Route = createFileRoute("/van-phong/kiem-duyet")({ component: ModerationPage })
