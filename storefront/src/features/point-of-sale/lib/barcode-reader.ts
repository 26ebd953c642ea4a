import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url"

/** Reads the first bar code of a camera frame; null: there is none. */
export type ReadFrame = (video: HTMLVideoElement) => Promise<string | null>

interface BarcodeDetectorClass {
  new (options: { formats: string[] }): { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
  getSupportedFormats(): Promise<string[]>
}

const WANTED = ["ean_13", "ean_8", "upc_a", "upc_e", "code_128", "qr_code"]

async function nativeReader(): Promise<ReadFrame | null> {
  const { BarcodeDetector } = window as { BarcodeDetector?: BarcodeDetectorClass }
  if (!BarcodeDetector) return null
  const known: string[] = await BarcodeDetector.getSupportedFormats().catch(() => [])
  if (!known.includes("ean_13")) return null
  const detector = new BarcodeDetector({ formats: WANTED.filter((format) => known.includes(format)) })
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
}

/** The WebAssembly reader, from our own server: a megabyte that only devices without a native reader load. */
async function wasmReader(): Promise<ReadFrame> {
  const { prepareZXingModule, readBarcodes } = await import("zxing-wasm/reader")
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true })
  const canvas = document.createElement("canvas")
  return async (video) => {
    // Enough for a bar code that fills a third of the frame, and fast on a cheap telephone.
    const scale = Math.min(1, 800 / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    const context = canvas.getContext("2d", { willReadFrequently: true })
    if (!context || canvas.width === 0) return null
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const found = await readBarcodes(context.getImageData(0, 0, canvas.width, canvas.height), {
      formats: ["EAN-13", "EAN-8", "UPC-A", "UPC-E", "Code128", "QRCode"],
      maxNumberOfSymbols: 1,
      tryHarder: true,
    })
    return found[0]?.text ?? null
  }
}

/** Creates a bar-code reader: the browser's own where it reads EAN-13, else the WebAssembly one. */
export const createBarcodeReader = async (): Promise<ReadFrame> => (await nativeReader()) ?? wasmReader()
