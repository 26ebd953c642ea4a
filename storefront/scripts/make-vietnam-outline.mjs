// Makes src/shared/map/outline.ts and fine-outline.ts from Natural Earth's country outlines, as packed by world-atlas 2.0.2 (ISC;
// the data itself is in the public domain). Run by hand when the outline has to change:
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node scripts/make-vietnam-outline.mjs package/countries-10m.json && npx prettier --write src/shared/map
import { readFileSync, writeFileSync } from "node:fs"

const VIETNAM = "704"
const topology = JSON.parse(readFileSync(process.argv[2], "utf8"))
const { scale, translate } = topology.transform
const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]])
})
const arcPoints = (index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index])
const ringOf = (indexes) => indexes.flatMap((index, at) => arcPoints(index).slice(at === 0 ? 0 : 1))

const country = topology.objects.countries.geometries.find(({ id }) => id === VIETNAM)
const polygons = country.type === "Polygon" ? [country.arcs] : country.arcs
const rings = polygons.map(([outer]) => ringOf(outer))

const area = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]
      return sum + x * nextY - nextX * y
    }, 0),
  ) / 2

/** Douglas and Peucker: leaves out points that lie within `tolerance` degrees of the line without them. */
function simplified(points, tolerance) {
  if (points.length < 3) return points
  const [[ax, ay], [bx, by]] = [points[0], points.at(-1)]
  const length = Math.hypot(bx - ax, by - ay)
  let [worst, at] = [0, 0]
  for (let index = 1; index < points.length - 1; index += 1) {
    const [x, y] = points[index]
    const off =
      length === 0
        ? Math.hypot(x - ax, y - ay)
        : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
    if (off > worst) [worst, at] = [off, index]
  }
  if (worst <= tolerance) return [points[0], points.at(-1)]
  return [
    ...simplified(points.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(at), tolerance),
  ]
}

/** Rings as text: first point, then differences, in hundredths of a degree, longitude before latitude. */
const packed = (tolerance, minArea) =>
  rings
    .filter((ring) => area(ring) >= minArea)
    .sort((one, other) => area(other) - area(one))
    .map((ring) => {
      const half = Math.floor(ring.length / 2)
      const points = [
        ...simplified(ring.slice(0, half + 1), tolerance).slice(0, -1),
        ...simplified(ring.slice(half), tolerance).slice(0, -1),
      ].map(([x, y]) => [Math.round(x * 100), Math.round(y * 100)])
      let [px, py] = [0, 0]
      return points
        .map(([x, y]) => {
          const step = `${x - px} ${y - py}`
          ;[px, py] = [x, y]
          return step
        })
        .filter((step, at) => at === 0 || step !== "0 0")
        .join(" ")
    })

const text = (name, tells, list) =>
  `/** ${tells} */\nexport const ${name}: readonly string[] = ${JSON.stringify(list)}\n`

writeFileSync(
  new URL("../src/shared/map/outline.ts", import.meta.url),
  `// Written by scripts/make-vietnam-outline.mjs from Natural Earth (public domain) through world-atlas 2.0.2 (ISC).\n` +
    `// Each ring: first point, then differences, in hundredths of a degree, longitude before latitude.\n` +
    text("coarseOutline", "For the small map in the page.", packed(0.045, 0.004)),
)
writeFileSync(
  new URL("../src/shared/map/fine-outline.ts", import.meta.url),
  `// Written by scripts/make-vietnam-outline.mjs from Natural Earth (public domain) through world-atlas 2.0.2 (ISC).\n` +
    text("fineOutline", "For the map that can be enlarged; loaded only with it.", packed(0.012, 0)),
)
