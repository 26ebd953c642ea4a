import { chromium } from "@playwright/test"
import { freePort } from "@ocop/local-services"
import lighthouse from "lighthouse"

export interface Scores {
  readonly name: string
  /** 0 to 100; null where it was not asked for. */
  readonly performance: number | null
  readonly accessibility: number
  readonly bestPractices: number
  readonly seo: number
  /** Audits that cost points. */
  readonly complaints: readonly string[]
}

/** Categories that no other work on the machine changes. */
const UNTIMED = ["accessibility", "best-practices", "seo"]

/**
 * Lighthouse's mobile profile, each page once, in a browser of its own.
 *
 * @param timed false leaves out the performance, which is that of the machine too
 */
export async function lighthouseScores(
  executablePath: string,
  pages: readonly { name: string; url: string }[],
  { timed = true } = {},
): Promise<Scores[]> {
  const all: Scores[] = []
  for (const { name, url } of pages) {
    const port = await freePort()
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", `--remote-debugging-port=${port}`],
    })
    try {
      const result = await lighthouse(url, {
        port,
        output: "json",
        logLevel: "error",
        onlyCategories: timed ? ["performance", ...UNTIMED] : UNTIMED,
      })
      if (!result) throw new Error(`Lighthouse gave nothing for ${url}`)
      const { categories, audits } = result.lhr
      const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100)
      all.push({
        name,
        performance: timed ? score("performance") : null,
        accessibility: score("accessibility"),
        bestPractices: score("best-practices"),
        seo: score("seo"),
        complaints: Object.values(audits)
          .filter(
            ({ score: points, scoreDisplayMode }) =>
              points !== null && points < 0.9 && scoreDisplayMode !== "informative",
          )
          .map((audit) => `${audit.id} ${audit.score} ${audit.displayValue ?? ""}`),
      })
    } finally {
      await browser.close()
    }
  }
  return all
}
