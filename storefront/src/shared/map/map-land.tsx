import { hoangSa, nearIslands, truongSa } from "./islands"
import { coarseOutline } from "./outline"
import { outlinePath, project, type LonLat } from "./projection"

const LAND = outlinePath(coarseOutline)
/** Dots as lines of no length with round ends: the shortest notation for many of them. */
const dots = (places: readonly LonLat[]) =>
  places.map(project).reduce((path, { x, y }) => `${path}M${x} ${y}h.1`, "")
const FAR = dots([...hoangSa, ...truongSa])
const NEAR = dots(nearIslands)

/**
 * Land and islands in the small map's units, without names; fill and stroke come from outside. Only for the
 * server: pages refer to it as the file `/ban-do.svg`.
 */
export function MapLand({ id }: { id?: string }) {
  return (
    <g id={id} strokeLinecap="round" strokeLinejoin="round">
      <path d={LAND} />
      <path d={NEAR} strokeWidth="3" />
      <path d={FAR} strokeWidth="3.4" />
    </g>
  )
}
