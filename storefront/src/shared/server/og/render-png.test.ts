import { describe, expect, it } from "vitest"
import { homeOgImage } from "./og-images"
import { renderPng } from "./render-png"

describe("pictures for social networks", () => {
  it("are PNGs of 1200 by 630, small enough for every network, and rendered once", async () => {
    const [first, again] = await Promise.all([renderPng(homeOgImage("vi")), renderPng(homeOgImage("vi"))])
    expect(first?.subarray(1, 4).toString("latin1")).toBe("PNG")
    expect([first?.readUInt32BE(16), first?.readUInt32BE(20)]).toEqual([1200, 630])
    expect(first?.byteLength).toBeLessThan(300_000)
    expect(again).toBe(first)
    expect(await renderPng(homeOgImage("vi"))).toBe(first)
  })

  it("differ by language and bear neither star nor price", () => {
    expect(homeOgImage("en")).not.toBe(homeOgImage("vi"))
    expect(homeOgImage("vi")).not.toContain("₫")
  })

  it("fail on an invalid SVG, and go on afterwards", async () => {
    await expect(renderPng("<svg")).rejects.toThrow()
    expect(await renderPng(homeOgImage("en"))).not.toBeNull()
  })
})
