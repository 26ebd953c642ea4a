import { createFileRoute } from "@tanstack/react-router"
import { CertificatesPage } from "~/features/officer-dashboard/pages/certificates-page"

export const Route = createFileRoute("/van-phong/giay-chung-nhan")({ component: CertificatesPage })
