import { qrPath } from "../qr/qr-path"

/** Renders a text as the SVG of a QR code, one unit per module. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text, 4)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  )
}
