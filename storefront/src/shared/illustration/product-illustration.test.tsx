import { productGroupOf, productSets } from "@ocop/ocop"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { ProductIllustration } from "."
import { shapes } from "./product-illustration"

const draw = (set: number, seed: string) =>
  renderToStaticMarkup(<ProductIllustration set={set} group={productGroupOf(set)?.number ?? 1} seed={seed} />)

describe("the drawing of a product without a photograph", () => {
  it("stays under 2.5 kB for every set and many producers", () => {
    for (const { number } of productSets)
      for (let index = 0; index < 40; index += 1) {
        const markup = draw(number, `hop-tac-xa-${index}`)
        expect(markup.length, `set ${number}`).toBeLessThan(2560)
        expect(markup).not.toMatch(/NaN|undefined/)
      }
  })

  it("keeps to the shapes of the programme's sets", () => {
    expect(shapes).toEqual(productSets.map(({ shape }) => shape))
  })

  it("tells all 26 sets apart", () => {
    expect(new Set(productSets.map(({ number }) => draw(number, "htx-tai-hoan"))).size).toBe(26)
  })

  it("is decoration: the product's name stands beside it", () => {
    expect(draw(4, "htx-tai-hoan")).toContain('aria-hidden="true"')
  })

  it("draws a number that is no set as a plain bag", () => {
    expect(draw(99, "x")).toContain("<svg")
  })
})
