import { createFileRoute } from "@tanstack/react-router"
import { NotFound } from "~/features/sales-point-dashboard/components/not-found"

export const Route = createFileRoute("/diem-ban-hang/$")({ component: NotFound })
