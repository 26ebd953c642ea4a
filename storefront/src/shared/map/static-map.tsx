import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { HOANG_SA_LABEL, TRUONG_SA_LABEL } from "./islands"
import { isOnMap, MAP_HEIGHT, MAP_WIDTH, project, type LonLat } from "./projection"

export interface MapPoint extends LonLat {
  readonly id: string
  /** Number of the point in the list beside the map; null for a dot without one. */
  readonly number: number | null
  readonly title: string
  readonly text: string | null
  /** Inner path of the point's page; null when there is none. */
  readonly to: string | null
}

const LAND_FILE = "/ban-do.svg#dat"

function Label({ at, children }: { at: LonLat; children: string }) {
  const { x, y } = project(at)
  return (
    <text x={x} y={y} textAnchor="middle" fontSize="10.5" fontStyle="italic" fill="var(--soft)">
      {children}
      <tspan x={x} dy="11">
        {m.map_country()}
      </tspan>
    </text>
  )
}

/** Accessible name of a point, with its visible text in it (WCAG 2.5.3). */
const nameOf = (point: MapPoint): string =>
  point.number === null ? point.title : `${point.number} ${point.title}`

function Dot({ point }: { point: MapPoint }) {
  const { x, y } = project(point)
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{nameOf(point)}</title>
      {/* A finger needs more than what is seen. */}
      <circle r="14" fill="transparent" />
      <circle
        r={point.number === null ? 5 : 8}
        fill="var(--accent)"
        stroke="var(--sheet)"
        strokeWidth="1.5"
      />
      {point.number === null ? null : (
        <text y="3.2" textAnchor="middle" fontSize="9" fontWeight="700" fill="var(--on-accent)">
          {point.number}
        </text>
      )}
    </g>
  )
}

/**
 * Vietnam with Hoàng Sa and Trường Sa and some points, as a plain picture: no tile server, no script. The list
 * beside it says the same in words.
 */
export function StaticMap({ points, label }: { points: readonly MapPoint[]; label: string }) {
  const locale = getLocale()
  return (
    <svg
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      role="group"
      aria-label={label}
      className="block h-full w-full"
    >
      {/* A file of its own: the outline is fetched once, follows the theme, and costs the page no script. */}
      <use href={LAND_FILE} fill="var(--sheet)" stroke="var(--strong-line)" />
      <Label at={HOANG_SA_LABEL}>{m.map_hoang_sa()}</Label>
      <Label at={TRUONG_SA_LABEL}>{m.map_truong_sa()}</Label>
      {points.filter(isOnMap).map((point) =>
        point.to === null ? (
          <Dot key={point.id} point={point} />
        ) : (
          <a key={point.id} href={pathInLocale(point.to, locale)} aria-label={nameOf(point)}>
            <Dot point={point} />
          </a>
        ),
      )}
    </svg>
  )
}
