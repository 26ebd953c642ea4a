import type { ReactNode } from "react"
import { brocade, motifOf, selvedgeOf, STRIP_HEIGHT, threadOf, type Brocade } from "./brocade"
import { dyes } from "./dyes"
import { TILE, type Stitch } from "./motifs"

function stitches(list: readonly Stitch[], pattern: Brocade): ReactNode {
  const dye = dyes[pattern.dye]
  return list.map((stitch, index) => {
    const colour = dye[threadOf(stitch, pattern)]
    return stitch.stroke === undefined ? (
      <path key={index} fill={colour} d={stitch.d} />
    ) : (
      <path key={index} fill="none" stroke={colour} strokeWidth={stitch.stroke} d={stitch.d} />
    )
  })
}

/**
 * An SVG `<pattern>` of a producer's brocade, for `<defs>`. `field` repeats in both directions;
 * `strip` is one row, 24 units high, with a selvedge above and below: draw it on an element whose own
 * coordinates begin at the strip's corner.
 *
 * @param scale size of one unit in the coordinates of the element that is filled
 */
export function BrocadePattern(props: {
  id: string
  seed: string
  variant: "field" | "strip"
  scale?: number
  /** Names the strip's motif for `<use>`; its own corner is then at 0,0. */
  motifId?: string
}): ReactNode {
  const pattern = brocade(props.seed)
  const strip = props.variant === "strip"
  const height = strip ? STRIP_HEIGHT : TILE
  const edge = strip ? stitches(selvedgeOf(pattern), pattern) : null
  return (
    <pattern
      id={props.id}
      width={TILE}
      height={height}
      patternUnits="userSpaceOnUse"
      patternTransform={props.scale === undefined ? undefined : `scale(${props.scale})`}
    >
      <path fill={dyes[pattern.dye][0]} d={`M0 0h${TILE}v${height}H0z`} />
      {strip ? (
        <>
          {edge}
          <g transform="matrix(1 0 0-1 0 24)">{edge}</g>
          <g transform="translate(0 4)">
            <g id={props.motifId}>{stitches(motifOf(pattern), pattern)}</g>
          </g>
        </>
      ) : (
        stitches(motifOf(pattern), pattern)
      )}
    </pattern>
  )
}

/** One motif of a brocade, centred on 0,0 and 16 units wide, without its ground. */
export function BrocadeMotif(props: { seed: string }): ReactNode {
  const pattern = brocade(props.seed)
  return <g transform="translate(-8-8)">{stitches(motifOf(pattern), pattern)}</g>
}
