import type { Browser, Page } from "@playwright/test"

export interface PhoneTimes {
  /** Milliseconds after navigation began. */
  readonly lcp: number
  readonly fcp: number
  /** Longest time from the tap on what the page is for to the next paint, ms; null where there is nothing to tap. */
  readonly interaction: number | null
  readonly shift: number
  /** Bytes over the line, as the browser counts them. */
  readonly bytes: number
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** Loads a page `runs` times, each with an empty cache, and gives the median of each time. */
export async function measureOnPhone(browser: Browser, url: string, runs: number): Promise<PhoneTimes> {
  const all: PhoneTimes[] = []
  for (let run = 0; run < runs; run += 1) all.push(await measureOnce(browser, url))
  const taps = all.flatMap(({ interaction }) => (interaction === null ? [] : [interaction]))
  return {
    lcp: median(all.map(({ lcp }) => lcp)),
    fcp: median(all.map(({ fcp }) => fcp)),
    interaction: taps.length === 0 ? null : median(taps),
    shift: median(all.map(({ shift }) => shift)),
    bytes: median(all.map(({ bytes }) => bytes)),
  }
}

async function measureOnce(browser: Browser, url: string): Promise<PhoneTimes> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: "vi-VN",
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let bytes = 0
    await session.send("Network.enable")
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength))
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1_000_000) / 8,
      uploadThroughput: (750 * 1_000) / 8,
    })
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 })
    await page.addInitScript(observe)
    await page.goto(url, { waitUntil: "networkidle", timeout: 60_000 })
    await page.waitForTimeout(500)
    const loaded = await page.evaluate(() => ({
      ...(window as unknown as { measured: Measured }).measured,
      fcp: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    }))
    const arrived = bytes
    const interaction = await tap(page)
    return { ...loaded, interaction, bytes: arrived }
  } finally {
    await context.close()
  }
}

interface Measured {
  lcp: number
  shift: number
  interaction: number
}

/** Runs in the page before its own scripts. */
function observe(): void {
  const measured: Measured = { lcp: 0, shift: 0, interaction: 0 }
  Object.assign(window, { measured })
  const on = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    } as PerformanceObserverInit)
  on("largest-contentful-paint", (entry) => (measured.lcp = entry.startTime))
  on("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) measured.shift += value
  })
  on("event", (entry) => (measured.interaction = Math.max(measured.interaction, entry.duration)), {
    durationThreshold: 16,
  })
}

/** Taps what a page is for: a filter, or "into the basket"; else the theme switch, which every page has. */
async function tap(page: Page): Promise<number | null> {
  const filters = page.locator('button[popovertarget="bo-loc"]').first()
  const add = page.getByRole("button", { name: "Thêm vào giỏ" }).first()
  if (await filters.isVisible()) {
    await filters.tap()
    await page.locator('#bo-loc a[href*="sao="]').first().tap()
    await page.waitForURL(/sao=/)
  } else if (await add.isVisible()) {
    await add.tap()
    await page.waitForTimeout(2_000)
  } else {
    const other = page.locator("header button").first()
    if (!(await other.isVisible())) return null
    await other.tap()
  }
  await page.waitForTimeout(800)
  return page.evaluate(() => (window as unknown as { measured: Measured }).measured.interaction)
}
