import { PointsPage } from "../pages/points-page"

/** The producer's goods at sales points. */
export default function PointsRoom() {
  return <PointsPage />
}
