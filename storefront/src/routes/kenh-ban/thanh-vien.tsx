import { createFileRoute } from "@tanstack/react-router"
import { MembersPage } from "~/features/producer-dashboard/pages/members-page"

export const Route = createFileRoute("/kenh-ban/thanh-vien")({ component: MembersPage })
