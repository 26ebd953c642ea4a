import { createFileRoute } from "@tanstack/react-router"
import { ProfilePage } from "~/features/producer-dashboard/pages/profile-page"

export const Route = createFileRoute("/kenh-ban/ho-so")({ component: ProfilePage })
