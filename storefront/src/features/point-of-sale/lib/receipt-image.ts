import type { ReceiptRow } from "./receipt"

const WIDTH = 576
const EDGE = 24
const SIZES = { title: 30, small: 20, total: 32, plain: 23 } as const

/** Wraps a text into lines that fit a width. */
function wrapText(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Draws the rows. @returns the height that they need */
function draw(context: CanvasRenderingContext2D, rows: readonly ReceiptRow[]): number {
  let y = EDGE
  const inner = WIDTH - 2 * EDGE
  const write = (text: string, size: number, bold: boolean, align: CanvasTextAlign, down = true) => {
    context.font = `${bold ? 700 : 400} ${size}px "Be Vietnam Pro", sans-serif`
    context.textAlign = align
    const x = align === "center" ? WIDTH / 2 : align === "right" ? WIDTH - EDGE : EDGE
    for (const line of wrapText(context, text, inner)) {
      context.fillText(line, x, y + size)
      if (down) y += Math.round(size * 1.45)
    }
  }
  for (const row of rows) {
    if (row.kind === "rule") {
      y += 8
      context.setLineDash([6, 5])
      context.beginPath()
      context.moveTo(EDGE, y)
      context.lineTo(WIDTH - EDGE, y)
      context.stroke()
      y += 10
    } else if (row.kind === "pair") {
      const size = SIZES[row.look ?? "plain"]
      write(row.left, size, row.look === "total", "left", false)
      write(row.right, size, row.look === "total", "right")
    } else
      write(
        row.text,
        SIZES[row.kind === "middle" ? (row.look ?? "plain") : "plain"],
        row.kind === "middle" && row.look !== "small",
        row.kind === "middle" ? "center" : "left",
      )
  }
  return y + EDGE
}

/** Renders a receipt as a PNG image, for buyers who want it on their telephone. */
export async function receiptImage(rows: readonly ReceiptRow[]): Promise<Blob | null> {
  await document.fonts.ready
  const canvas = document.createElement("canvas")
  canvas.width = WIDTH
  canvas.height = 100
  const context = canvas.getContext("2d")
  if (!context) return null
  const height = draw(context, rows)
  canvas.height = height
  context.fillStyle = "#fff"
  context.fillRect(0, 0, WIDTH, height)
  context.fillStyle = context.strokeStyle = "#111"
  draw(context, rows)
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
}

/** Shares the image through the device's share sheet; where there is none, it is downloaded. */
export async function shareImage(rows: readonly ReceiptRow[], name: string): Promise<boolean> {
  const image = await receiptImage(rows)
  if (!image) return false
  const file = new File([image], `${name}.png`, { type: "image/png" })
  const touch = window.matchMedia("(pointer: coarse)").matches
  if (touch && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return true
    } catch (error) {
      if ((error as Error).name === "AbortError") return true
    }
  }
  saveBlob(image, file.name)
  return true
}

/** Downloads a blob as a file. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
