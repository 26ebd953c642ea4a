import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** Violations that axe rates serious or critical, one line each. */
async function seriousAxeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)
}

export async function expectNoSeriousAxeViolations(page: Page): Promise<void> {
  expect(await seriousAxeViolations(page)).toEqual([])
}

/** The page is no wider than the screen. */
export async function expectNoHorizontalScroll(page: Page, message?: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, message).toBeLessThanOrEqual(0)
}

/** The page is no wider than the screen and axe finds nothing serious in it. */
export async function expectFitsScreenAndAccessible(page: Page): Promise<void> {
  await expectNoHorizontalScroll(page)
  await expectNoSeriousAxeViolations(page)
}
