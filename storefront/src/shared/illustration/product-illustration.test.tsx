import { productGroupOf, productSets } from "@ocop/ocop"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { ProductIllustration } from "."
import { shapes } from "./product-illustration"

const render = (set: number, seed: string) =>
  renderToStaticMarkup(<ProductIllustration set={set} group={productGroupOf(set)?.number ?? 1} seed={seed} />)

describe("the illustration of a product without a photo", () => {
  it("stays under 2.5 kB for every set and many producers", () => {
    for (const { number } of productSets)
      for (let index = 0; index < 40; index += 1) {
        const markup = render(number, `hop-tac-xa-${index}`)
        expect(markup.length, `set ${number}`).toBeLessThan(2560)
        expect(markup).not.toMatch(/NaN|undefined/)
      }
  })

  it("keeps to the shapes of the programme's sets", () => {
    expect(shapes).toEqual(productSets.map(({ shape }) => shape))
  })

  it("distinguishes all 26 sets", () => {
    expect(new Set(productSets.map(({ number }) => render(number, "htx-tai-hoan"))).size).toBe(26)
  })

  it("is decoration: the product's name stands beside it", () => {
    expect(render(4, "htx-tai-hoan")).toContain('aria-hidden="true"')
  })

  it("renders a number that is no set as a plain bag", () => {
    expect(render(99, "x")).toContain("<svg")
  })
})
