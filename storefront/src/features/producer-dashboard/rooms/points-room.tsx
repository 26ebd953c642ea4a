import { PointsPage } from "../components/points-page"

/** The producer's goods at sales points. */
export default function PointsRoom() {
  return <PointsPage />
}
