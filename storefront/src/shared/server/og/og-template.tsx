import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { BrocadePattern } from "~/shared/ornament"
import { outlineText, wrapText } from "./text-layout"

export const OG_WIDTH = 1200
export const OG_HEIGHT = 630
const LEFT = 72
const TEXT_WIDTH = 576
const STRIP = 48

export interface OgContent {
  /** Seed of the brocade along the edge. */
  readonly seed: string
  /** Small line above the title: what this is. */
  readonly kind: string
  readonly title: string
  /** Lines below the title, the first one in bold. */
  readonly lines: readonly string[]
  /** Name of the shop beside its mark. */
  readonly shop: string
  /** Fills the square on the right, in a box of 460 units. */
  readonly picture: ReactNode
}

function Line(props: {
  text: string
  y: number
  size: number
  weight: 400 | 700
  colour: string
  x?: number
}) {
  return (
    <path
      fill={props.colour}
      d={outlineText(props.text, props.x ?? LEFT, props.y, props.size, props.weight).path}
    />
  )
}

/**
 * Renders an Open Graph image as SVG. It shows no price, and of a certificate its last day too: other sites keep it for
 * months, and both may have changed by then.
 */
export function ogSvg(content: OgContent): string {
  const size = content.title.length > 60 ? 46 : content.title.length > 34 ? 54 : 64
  const title = wrapText(content.title, size, 700, TEXT_WIDTH, 4)
  const lineHeight = size * 1.22
  const first = 340 - (title.length * lineHeight) / 2 - content.lines.length * 8
  const after = first + (title.length - 1) * lineHeight
  return renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" width={OG_WIDTH} height={OG_HEIGHT} viewBox="0 0 1200 630">
      <defs>
        <BrocadePattern id="brocade" seed={content.seed} variant="strip" scale={STRIP / 24} />
        <clipPath id="frame">
          <rect width="460" height="460" rx="28" />
        </clipPath>
      </defs>
      <path fill="#faf5ec" d="M0 0h1200v630H0z" />
      <g transform="translate(72 48) scale(1.75)">
        <rect width="32" height="32" rx="7" fill="#a8232b" />
        <path fill="#fffaf3" d="M16 4l5 5-5 5-5-5zM16 18l5 5-5 5-5-5zM4 16l5-5 5 5-5 5zM18 16l5-5 5 5-5 5z" />
      </g>
      <Line text={content.shop} x={144} y={88} size={34} weight={700} colour="#2a1f18" />
      <Line
        text={wrapText(content.kind, 26, 400, TEXT_WIDTH, 1)[0] ?? ""}
        y={first - size - 6}
        size={26}
        weight={400}
        colour="#97202a"
      />
      {title.map((line, index) => (
        <Line
          key={index}
          text={line}
          y={first + index * lineHeight}
          size={size}
          weight={700}
          colour="#2a1f18"
        />
      ))}
      {content.lines.map((text, index) => (
        <Line
          key={index}
          text={wrapText(text, 29, index === 0 ? 700 : 400, TEXT_WIDTH, 1)[0] ?? ""}
          y={after + 58 + index * 42}
          size={29}
          weight={index === 0 ? 700 : 400}
          colour={index === 0 ? "#2a1f18" : "#65564a"}
        />
      ))}
      <g transform="translate(690 62)">
        <g clipPath="url(#frame)">
          <path fill="#f1e9da" d="M0 0h460v460H0z" />
          {content.picture}
        </g>
      </g>
      <g transform="translate(0 582)">
        <path fill="url(#brocade)" d="M0 0h1200v48H0z" />
      </g>
    </svg>,
  )
}
