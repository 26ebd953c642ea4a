import type { ReactNode } from "react"
import { emblemPath } from "./emblems"
import type { Tint } from "./tints"

/** What a packaging shape is drawn from. `pattern` is the paint of the brocade, e.g. `url(#id)`, in strips 18 units high. */
export interface PackagingProps {
  readonly set: number
  readonly tint: Tint
  readonly pattern: string
  /** Reference to the brocade's motif for `<use>`, 16 units square. */
  readonly motif: string
}

/** Colour of label paper. */
export const PAPER = "#fbf5e7"
/** A strip's height in the coordinates of the illustration: 24 units at three quarters. */
export const BAND = 18
export const BAND_SCALE = 0.75

/** A strip of the producer's brocade; `d` is its outline with 0,0 as the strip's upper left corner. */
export function Band(props: { x: number; y: number; d: string; pattern: string }): ReactNode {
  return <path transform={`translate(${props.x} ${props.y})`} fill={props.pattern} d={props.d} />
}

/** The set's emblem, centred. */
export function Emblem(props: { set: number; x: number; y: number; size: number; ink: string }): ReactNode {
  const scale = props.size / 24
  const shift = (centre: number) => Math.round((centre - props.size / 2) * 10) / 10
  return (
    <path
      transform={`translate(${shift(props.x)} ${shift(props.y)}) scale(${scale})`}
      fill="none"
      stroke={props.ink}
      strokeWidth="1.5"
      strokeLinecap="round"
      d={emblemPath(props.set)}
    />
  )
}

/** A round paper label with the emblem. */
export function RoundLabel(props: { set: number; x: number; y: number; r: number; ink: string }): ReactNode {
  return (
    <>
      <circle cx={props.x} cy={props.y} r={props.r} fill={PAPER} />
      <circle
        cx={props.x}
        cy={props.y}
        r={props.r - 2.5}
        fill="none"
        stroke={props.ink}
        strokeOpacity=".45"
      />
      <Emblem set={props.set} x={props.x} y={props.y} size={props.r * 1.16} ink={props.ink} />
    </>
  )
}

/** Light from the left and shadow on the right, which make a flat outline look round. */
export function Light(props: { left: string; right: string }): ReactNode {
  return (
    <>
      <path fill="#fff" fillOpacity=".28" d={props.left} />
      <path fillOpacity=".1" d={props.right} />
    </>
  )
}
