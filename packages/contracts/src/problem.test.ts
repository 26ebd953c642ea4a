import { expect, it } from "vitest"
import { problemCodes } from "./problem.js"

it("each problem code is declared in one table", () => {
  expect(problemCodes.filter((code, index) => problemCodes.indexOf(code) !== index)).toEqual([])
})
