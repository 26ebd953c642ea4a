/** A shape of one thread; `thread` 1–3, 0 is the ground shown again. `stroke` is set for drawn lines. */
export interface Stitch {
  readonly thread: 0 | 1 | 2 | 3
  readonly d: string
  readonly stroke?: number
}

/** Side of a motif's tile, in units. Motifs repeat in both directions without a visible seam. */
export const TILE = 16

/** A lozenge whose sides climb in steps of one thread, as a loom makes it: the "quả trám". */
export function steppedLozenge(x: number, y: number, radius: number): string {
  const steps = radius - 1
  return (
    `M${x - 1} ${y - radius}h2${"v1h1".repeat(steps)}v2${"h-1v1".repeat(steps)}` +
    `h-2${"v-1h-1".repeat(steps)}v-2${"h1v-1".repeat(steps)}z`
  )
}

/** The quarters of a stepped lozenge in the tile's four corners: four tiles join them to a whole one. */
function corners(radius: number): string {
  const quarter = (x: 1 | -1, y: 1 | -1) => `h${x * radius}${`v${y}h${-x}`.repeat(radius)}z`
  return `M0 0${quarter(1, 1)}M${TILE} 0${quarter(-1, 1)}M0 ${TILE}${quarter(1, -1)}M${TILE} ${TILE}${quarter(-1, -1)}`
}

const centre = (radius: number) => steppedLozenge(8, 8, radius)

/** The same polygon in the four quarter turns around the tile's centre; `flip` mirrors it first. */
function turned(points: readonly (readonly [number, number])[], flip: boolean): string {
  let path = ""
  for (let turn = 0; turn < 4; turn += 1) {
    const placed = points.map(([dx, dy]) => {
      let [x, y] = [flip ? -dx : dx, dy]
      for (let step = 0; step < turn; step += 1) [x, y] = [-y, x]
      return `${x + 8} ${y + 8}`
    })
    path += `M${placed.join("L")}z`
  }
  return path
}

const petal = [
  [0, 0],
  [0, -4],
  [-3, -7],
  [-3, -3],
] as const

/**
 * Eight motifs of Thái, H'Mông and Dao weaving, reduced to a 16-unit tile. All are mirrored, never rotated
 * hooks: a turning hook would read as a swastika abroad.
 */
export const motifs: readonly (readonly Stitch[])[] = [
  // quả trám: lozenges within lozenges
  [
    { thread: 1, d: centre(8) },
    { thread: 0, d: centre(6) },
    { thread: 2, d: centre(4) },
    { thread: 3, d: centre(2) + corners(2) },
  ],
  // sao tám cánh: the star of eight petals
  [
    { thread: 1, d: turned(petal, false) },
    { thread: 2, d: turned(petal, true) },
    { thread: 3, d: corners(3) },
    { thread: 0, d: corners(1) },
  ],
  // cánh bướm: four triangles that meet
  [
    { thread: 1, d: "M1 0h14L8 7zM1 16h14L8 9z" },
    { thread: 2, d: "M0 1v14l7-7zM16 1v14l-7-7z" },
    { thread: 0, d: "M5 0h6L8 3zM5 16h6l-3-3z" },
    { thread: 3, d: centre(2) },
  ],
  // sóng núi: mountain waves
  [
    { thread: 1, d: "M0 8l8-8 8 8v4L8 4l-8 8z" },
    { thread: 2, d: "M0 14l8-8 8 8v2h-1L8 9l-7 7H0z" },
    { thread: 3, d: "M6 15l2-2 2 2-2 1zM0 1l2 2-2 2zM16 1l-2 2 2 2z" },
  ],
  // hoa ban: a flower of four lozenges
  [
    {
      thread: 1,
      d:
        steppedLozenge(8, 3, 3) +
        steppedLozenge(8, 13, 3) +
        steppedLozenge(3, 8, 3) +
        steppedLozenge(13, 8, 3),
    },
    { thread: 2, d: centre(2) },
    { thread: 3, d: corners(3) },
    { thread: 0, d: corners(1) },
  ],
  // sừng trâu: buffalo horns, mirrored left and right, up and down
  [
    { thread: 1, d: "M8 1v14M3 3v3h10V3M3 13v-3h10v3", stroke: 1.6 },
    { thread: 2, d: centre(2) },
    { thread: 3, d: "M0 6h1v4H0zM15 6h1v4h-1zM5 2h1v1H5zM10 2h1v1h-1zM5 13h1v1H5zM10 13h1v1h-1z" },
  ],
  // ô ruộng: terraced squares
  [
    { thread: 1, d: "M1 1h14v14H1zM3 3v10h10V3z" },
    { thread: 2, d: centre(4) },
    { thread: 0, d: centre(2) },
    { thread: 3, d: "M7 7h2v2H7zM4 4h2v2H4zM10 4h2v2h-2zM4 10h2v2H4zM10 10h2v2h-2z" },
  ],
  // ngọn dớn: fern tips
  [
    { thread: 1, d: "M8 0v16M2 5l6 5 6-5M2 11l6 5 6-5M2-1l6 5 6-5", stroke: 1.4 },
    { thread: 2, d: "M1 1h2v2H1zM13 1h2v2h-2zM1 7h2v2H1zM13 7h2v2h-2z" },
    { thread: 3, d: "M0 12h1v4H0zM15 12h1v4h-1zM7 1h2v2H7zM7 7h2v2H7z" },
  ],
]

/** Selvedge of a strip, 4 units high and 16 wide, teeth towards the top. */
export const selvedges: readonly (readonly Stitch[])[] = [
  [{ thread: 1, d: "M0 4l4-4 4 4zM8 4l4-4 4 4z" }],
  [
    { thread: 2, d: "M0 0h16v1H0z" },
    { thread: 3, d: "M1 2h2v1H1zM5 2h2v1H5zM9 2h2v1H9zM13 2h2v1h-2z" },
  ],
  [{ thread: 3, d: "M0 1h4v1h4V1h4v1h4v1h-5V2H9v1H3V2H0z" }],
  [
    { thread: 1, d: "M0 0h16v1H0z" },
    { thread: 2, d: "M2 4l2-2 2 2zM10 4l2-2 2 2z" },
  ],
]
