import type { ReactElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { ProductIllustration } from "~/shared/illustration"
import { BrocadeField, BrocadeMedallion, BrocadeStrip } from "~/shared/ornament"

const svgFile = (element: ReactElement, size: string): string =>
  renderToStaticMarkup(element).replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" ${size}${attributes.replace(/ (?:width|height|style|class)="[^"]*"/g, "")}>`,
  )

const KIND = /^(?:(\d{1,2})-([1-6])|dai|nen|hoa)$/
const NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.svg$/

/**
 * Renders an SVG file by its address: `11-1/<producer>.svg` is the illustration of set 11 and group 1 with that producer's
 * brocade, `dai` a brocade band, `nen` a field of brocade, `hoa` a medallion.
 * @returns null for an address that is none of these
 */
export async function renderSvg(kind: string, name: string): Promise<string | null> {
  const asked = KIND.exec(kind)
  const seed = name.length <= 220 ? NAME.exec(name)?.[1] : undefined
  if (!asked || !seed) return null
  if (kind === "dai") return svgFile(<BrocadeStrip seed={seed} height={24} />, 'width="2400" height="24"')
  if (kind === "nen") return svgFile(<BrocadeField seed={seed} />, 'width="800" height="400"')
  if (kind === "hoa") return svgFile(<BrocadeMedallion seed={seed} />, 'width="144" height="144"')
  const set = Number(asked[1])
  if (set < 1 || set > 26) return null
  return svgFile(
    <ProductIllustration set={set} group={Number(asked[2])} seed={seed} />,
    'width="640" height="640" preserveAspectRatio="xMidYMid meet"',
  )
}
