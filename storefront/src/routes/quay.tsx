import { createFileRoute } from "@tanstack/react-router"
import { PointOfSale } from "~/features/point-of-sale/components/point-of-sale"

/**
 * The point of sale of a sales point: rendered on the device only, and downloaded by nobody else. One address for all of it,
 * because without a connection the device can open only what its service worker keeps.
 */
export const Route = createFileRoute("/quay")({ ssr: false, component: PointOfSale })
