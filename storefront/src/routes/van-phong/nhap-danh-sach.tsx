import { createFileRoute } from "@tanstack/react-router"
import { ImportsPage } from "~/features/officer-dashboard/pages/imports-page"

export const Route = createFileRoute("/van-phong/nhap-danh-sach")({ component: ImportsPage })
