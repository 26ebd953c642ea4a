import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"

/** What axe calls serious or critical in an office's page, one line each. */
export const serious = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)
