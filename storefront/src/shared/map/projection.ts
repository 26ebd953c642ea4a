/** Longitude and latitude in degrees, WGS 84. */
export interface LonLat {
  readonly lng: number
  readonly lat: number
}

/** Bounds of the small map: the mainland, Hoàng Sa and Trường Sa. */
export const MAP_BOUNDS = { west: 101.6, east: 117.8, south: 6.4, north: 23.7 } as const
/** Units of the small map for one degree of longitude. */
const SCALE = 20

const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI
const TOP = mercator(MAP_BOUNDS.north)

export const MAP_WIDTH = Math.round((MAP_BOUNDS.east - MAP_BOUNDS.west) * SCALE)
export const MAP_HEIGHT = Math.round((TOP - mercator(MAP_BOUNDS.south)) * SCALE)

const round = (value: number) => Math.round(value * 10) / 10

/** Projects a point onto the small map (Mercator, so that it matches the large one), in its units. */
export const project = ({ lng, lat }: LonLat): { x: number; y: number } => ({
  x: round((lng - MAP_BOUNDS.west) * SCALE),
  y: round((TOP - mercator(lat)) * SCALE),
})

/** Whether a point can be shown at all; a wrong coordinate would put a shop into another country. */
export const isOnMap = ({ lng, lat }: LonLat): boolean =>
  lng >= MAP_BOUNDS.west && lng <= MAP_BOUNDS.east && lat >= MAP_BOUNDS.south && lat <= MAP_BOUNDS.north

/** Unpacks a ring of an outline file into points. @see outline.ts for the form */
export function ringPoints(packed: string): LonLat[] {
  const numbers = packed.split(" ").map(Number)
  const points: LonLat[] = []
  let [lng, lat] = [0, 0]
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    lng += numbers[index] ?? 0
    lat += numbers[index + 1] ?? 0
    points.push({ lng: lng / 100, lat: lat / 100 })
  }
  return points
}

/** SVG path of outline rings on the small map. */
export const outlinePath = (rings: readonly string[]): string =>
  rings
    .map((ring) => {
      const points = ringPoints(ring).map(project)
      let [px, py] = [0, 0]
      const steps = points.map(({ x, y }, index) => {
        const [rx, ry] = [Math.round(x), Math.round(y)]
        const step = index === 0 ? `M${rx} ${ry}` : `${index === 1 ? "l" : " "}${rx - px} ${ry - py}`
        ;[px, py] = [rx, ry]
        return step
      })
      return `${steps.join("").replaceAll(" -", "-")}z`
    })
    .join("")
