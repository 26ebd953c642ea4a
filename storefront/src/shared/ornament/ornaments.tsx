import { useId, type ReactNode } from "react"
import { brocade } from "./brocade"
import { BrocadeMotif, BrocadePattern } from "./brocade-pattern"
import { dyes } from "./dyes"

/** Seed of the shop's own brocade, where no producer is meant. */
export const SHOP_SEED = "cho-ocop"

/** A band of brocade across its container: the border of a page head or foot. Decoration only. */
export function BrocadeStrip(props: { seed?: string; height?: number; className?: string }): ReactNode {
  const id = useId()
  const height = props.height ?? 24
  return (
    <svg
      aria-hidden="true"

      className={props.className}
      width="100%"
      height={height}
      style={{ display: "block" }}
    >
      <defs>
        <BrocadePattern id={id} seed={props.seed ?? SHOP_SEED} variant="strip" scale={height / 24} />
      </defs>
      <rect width="100%" height={height} fill={`url(#${id})`} />
    </svg>
  )
}

/** A thin rule with three lozenges in its middle, between two parts of a page. Decoration only. */
export function BrocadeDivider(props: { seed?: string; className?: string }): ReactNode {
  const [, first, second] = dyes[brocade(props.seed ?? SHOP_SEED).dye]
  return (
    <svg
      aria-hidden="true"

      className={props.className}
      width="100%"
      height="16"
      style={{ display: "block" }}
    >
      <path stroke="currentColor" strokeOpacity=".22" d="M0 8h4000" />
      <svg x="50%" width="1" height="16" overflow="visible">
        <path fill="var(--color-paper,var(--paper,Canvas))" d="M-38 0h76v16h-76z" />
        <path fill={first} d="M0 1l7 7-7 7-7-7z" />
        <path fill={second} d="M0 5l3 3-3 3-3-3zM-20 4l4 4-4 4-4-4zM20 4l4 4-4 4-4-4z" />
        <path fill={first} d="M-31 6l2 2-2 2-2-2zM31 6l2 2-2 2-2-2z" />
      </svg>
    </svg>
  )
}

const onCircle = (radius: number, degrees: number) => {
  const angle = (degrees * Math.PI) / 180
  return `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`
}
/** A quarter of the medallion's rim; it inherits its colour, so several medallions may share the id. */
const TEETH = "brocade-teeth"
const sixTeeth = [0, 15, 30, 45, 60, 75]
  .map((at) => `M${onCircle(40, at - 5.5)}L${onCircle(47, at)}L${onCircle(40, at + 5.5)}z`)
  .join("")

/** A brocade medallion for empty states; the caller may place `children` (an icon) over it. Decoration only. */
export function BrocadeMedallion(props: { seed?: string; size?: number; className?: string }): ReactNode {
  const seed = props.seed ?? SHOP_SEED
  const [ground, first, second, third] = dyes[brocade(seed).dye]
  const size = props.size ?? 144
  return (
    <svg
      aria-hidden="true"

      className={props.className}
      width={size}
      height={size}
      viewBox="-50-50 100 100"
    >
      <circle r="50" fill={ground} />
      <g fill={first}>
        <path id={TEETH} d={sixTeeth} />
        <use href={`#${TEETH}`} transform="rotate(90)" />
        <use href={`#${TEETH}`} transform="rotate(180)" />
        <use href={`#${TEETH}`} transform="rotate(270)" />
      </g>
      <circle r="37" fill="none" stroke={third} strokeWidth="1.5" strokeDasharray="3.874 3.874" />
      <circle r="33" fill="none" stroke={second} strokeWidth="1" />
      <g transform="scale(2.6)">
        <BrocadeMotif seed={seed} />
      </g>
    </svg>
  )
}

/** A field of brocade that fills its container: cover pictures and placeholders. Decoration only. */
export function BrocadeField(props: { seed: string; scale?: number; className?: string }): ReactNode {
  const id = useId()
  return (
    <svg
      aria-hidden="true"

      className={props.className}
      width="100%"
      height="100%"
      style={{ display: "block" }}
    >
      <defs>
        <BrocadePattern id={id} seed={props.seed} variant="field" scale={props.scale ?? 2.5} />
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
