import { createFileRoute } from "@tanstack/react-router"
import { NotFound } from "~/features/producer-dashboard/components/not-found"

export const Route = createFileRoute("/kenh-ban/$")({ component: NotFound })
