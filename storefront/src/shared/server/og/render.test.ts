import { describe, expect, it } from "vitest"
import { homePicture } from "./pictures"
import { pngOf } from "./render"

describe("pictures for social networks", () => {
  it("are PNGs of 1200 by 630, small enough for every network, and drawn once", async () => {
    const [first, again] = await Promise.all([pngOf(homePicture("vi")), pngOf(homePicture("vi"))])
    expect(first?.subarray(1, 4).toString("latin1")).toBe("PNG")
    expect([first?.readUInt32BE(16), first?.readUInt32BE(20)]).toEqual([1200, 630])
    expect(first?.byteLength).toBeLessThan(300_000)
    expect(again).toBe(first)
    expect(await pngOf(homePicture("vi"))).toBe(first)
  })

  it("differ by language and bear neither star nor price", () => {
    expect(homePicture("en")).not.toBe(homePicture("vi"))
    expect(homePicture("vi")).not.toContain("₫")
  })

  it("fail loudly on what is no drawing, and go on afterwards", async () => {
    await expect(pngOf("<svg")).rejects.toThrow()
    expect(await pngOf(homePicture("en"))).not.toBeNull()
  })
})
