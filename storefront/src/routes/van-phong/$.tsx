import { createFileRoute } from "@tanstack/react-router"
import { NotFound } from "~/features/officer-dashboard/components/not-found"

export const Route = createFileRoute("/van-phong/$")({ component: NotFound })
