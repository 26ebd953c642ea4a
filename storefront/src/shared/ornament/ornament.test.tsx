import fc from "fast-check"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { brocade, BrocadeDivider, BrocadeField, BrocadeMedallion, BrocadeStrip } from "."
import { seedNumber } from "./seed"

describe("a producer's brocade", () => {
  it("is pinned: a change of these values changes every producer's look", () => {
    expect(seedNumber("htx-tai-hoan")).toBe(seedNumber("htx-tai-hoan"))
    expect(["htx-tai-hoan", "htx-buoi-muc-thai-nien", ""].map((seed) => brocade(seed).key))
      .toMatchInlineSnapshot(`
      [
        "0201",
        "0400",
        "5331",
      ]
    `)
  })

  it("never depends on what was rendered before", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, other) => {
        const first = brocade(seed)
        brocade(other)
        expect(brocade(seed)).toEqual(first)
      }),
    )
  })

  it("spreads neighbouring handles over many patterns", () => {
    const keys = new Set(Array.from({ length: 300 }, (_, index) => brocade(`hop-tac-xa-${index}`).key))
    expect(keys.size).toBeGreaterThan(150)
  })

  it("stays under 2 kB of markup, whatever the seed", () => {
    for (let index = 0; index < 200; index += 1) {
      const seed = `ho-kinh-doanh-${index}`
      for (const Ornament of [BrocadeStrip, BrocadeMedallion, BrocadeDivider, BrocadeField]) {
        const markup = renderToStaticMarkup(<Ornament seed={seed} />)
        expect(markup.length).toBeLessThan(2048)
        expect(markup).toContain('aria-hidden="true"')
        expect(markup).not.toMatch(/NaN|undefined/)
      }
    }
  })
})
