import { createFileRoute } from "@tanstack/react-router"
import { DelegationPage } from "~/features/producer-dashboard/pages/delegation-page"

export const Route = createFileRoute("/kenh-ban/nho-ho-tro")({ component: DelegationPage })
