import type { ReactNode } from "react"
import { brocade, motifOf, selvedgeOf, STRIP_HEIGHT, threadOf, type Brocade } from "./brocade"
import { dyes } from "./dyes"
import { TILE, type Stitch } from "./motifs"

function stitches(list: readonly Stitch[], cloth: Brocade): ReactNode {
  const dye = dyes[cloth.dye]
  return list.map((stitch, index) => {
    const colour = dye[threadOf(stitch, cloth)]
    return stitch.stroke === undefined ? (
      <path key={index} fill={colour} d={stitch.d} />
    ) : (
      <path key={index} fill="none" stroke={colour} strokeWidth={stitch.stroke} d={stitch.d} />
    )
  })
}

/**
 * An SVG `<pattern>` of a producer's cloth, to be put into `<defs>`. `field` repeats in both directions;
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
  const cloth = brocade(props.seed)
  const strip = props.variant === "strip"
  const height = strip ? STRIP_HEIGHT : TILE
  const edge = strip ? stitches(selvedgeOf(cloth), cloth) : null
  return (
    <pattern
      id={props.id}
      width={TILE}
      height={height}
      patternUnits="userSpaceOnUse"
      patternTransform={props.scale === undefined ? undefined : `scale(${props.scale})`}
    >
      <path fill={dyes[cloth.dye][0]} d={`M0 0h${TILE}v${height}H0z`} />
      {strip ? (
        <>
          {edge}
          <g transform="matrix(1 0 0-1 0 24)">{edge}</g>
          <g transform="translate(0 4)">
            <g id={props.motifId}>{stitches(motifOf(cloth), cloth)}</g>
          </g>
        </>
      ) : (
        stitches(motifOf(cloth), cloth)
      )}
    </pattern>
  )
}

/** One motif drawn once, centred on 0,0 and 16 units wide, without its ground. */
export function BrocadeMotif(props: { seed: string }): ReactNode {
  const cloth = brocade(props.seed)
  return <g transform="translate(-8-8)">{stitches(motifOf(cloth), cloth)}</g>
}
