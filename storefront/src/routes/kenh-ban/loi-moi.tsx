import { createFileRoute } from "@tanstack/react-router"
import { InvitationPage } from "~/features/producer-dashboard/pages/invitation-page"

export const Route = createFileRoute("/kenh-ban/loi-moi")({ component: InvitationPage })
