import type { PackagingShape } from "@ocop/ocop"
import { useId, type FunctionComponent, type ReactNode } from "react"
import { BrocadePattern } from "../ornament"
import { Bundle, House, Pot } from "./living"
import { BAND_SCALE, type PackagingProps } from "./parts"
import { groupHues, tintOf } from "./tints"
import { Bottle, Cup, Jar, Tin } from "./vessels"
import { Bag, Basket, Box, Fabric } from "./wrappings"

const packagings: Record<PackagingShape, FunctionComponent<PackagingProps>> = {
  jar: Jar,
  bottle: Bottle,
  bag: Bag,
  box: Box,
  tin: Tin,
  basket: Basket,
  fabric: Fabric,
  pot: Pot,
  bundle: Bundle,
  cup: Cup,
  house: House,
}

/** Shape of each set 1–26. A copy, so that pages need not load the names of all sets; a test holds it to @ocop/ocop. */
export const shapes =
  "basket box bag jar box bag bag tin bottle jar tin box bag bottle bottle bottle cup box jar bottle basket fabric bundle pot box house".split(
    " ",
  ) as PackagingShape[]

/**
 * Illustration of a product that has no photo: a drawing of its set's packaging with its producer's
 * brocade. It never pretends to be a photograph, and it is decoration beside the product's name.
 *
 * @param set product set 1–26 (Annex I, Decision 148/QĐ-TTg); any other number gives a bag
 * @param seed the producer's handle
 * @param group product group 1–6: hue of the backdrop
 */
export function ProductIllustration(props: {
  set: number
  group: number
  seed: string
  className?: string
}): ReactNode {
  const id = useId()
  const Packaging = packagings[shapes[props.set - 1] ?? "bag"]
  const needsMotif = Packaging === Fabric
  return (
    <svg
      aria-hidden="true"

      className={props.className}
      viewBox="0 0 160 160"
      color={groupHues[props.group - 1] ?? groupHues[0]}
    >
      <defs>
        <BrocadePattern
          id={id}
          seed={props.seed}
          variant="strip"
          scale={BAND_SCALE}
          motifId={needsMotif ? `${id}m` : undefined}
        />
      </defs>
      {/* Larger than the view box: it fills the frame whatever its ratio. */}
      <path fill="currentColor" fillOpacity=".13" d="M-320-320h800v800h-800z" />
      <circle cx="80" cy="84" r="66" fill="currentColor" fillOpacity=".14" />
      <ellipse cx="80" cy="141" rx="54" ry="5" fillOpacity=".16" />
      <Packaging set={props.set} tint={tintOf(props.set)} pattern={`url(#${id})`} motif={`#${id}m`} />
    </svg>
  )
}
