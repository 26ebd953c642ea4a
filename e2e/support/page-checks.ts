import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** What axe calls serious or critical in an office's page, one line each. */
export const serious = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)

/** How far something stands beyond the edge of the screen. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Nothing is cut off, and nothing keeps somebody out. */
export async function fits(page: Page): Promise<void> {
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await serious(page)).toEqual([])
}
