import { encode } from "uqr"

/**
 * A QR code as one path, a unit a module (error correction M: survives a smudge on a market stall).
 *
 * @param border modules of quiet zone around it
 */
export function qrPath(text: string, border: number): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: "M", border })
  let path = ""
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x += 1
      path += `M${start} ${y}h${x - start + 1}v1H${start}z`
    }
  })
  return { size, path }
}
