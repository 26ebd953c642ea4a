import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"

import { catalogueOf } from "../support/catalogue.ts"
import { expect, test } from "../support/fixtures.ts"
import { inEnglish, publicPages } from "../support/public-pages.ts"
import { addToBasket, buyer, fillCheckout, openPage, placeOrder } from "../support/shopper.ts"

/** Violations of WCAG and best practices that axe rates serious or critical, one line each. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes
        .map(({ target }) => target.join(" "))
        // Points on a map may touch each other: the list beside it is the same in large (WCAG 2.5.8, equivalent).
        .filter((target) => !(id === "target-size" && /title=|map-host|leaflet/.test(target)))
        .slice(0, 3)
        .map((target) => `${id}: ${target}`),
    )
}

for (const scheme of ["light", "dark"] as const) {
  for (const language of ["vi", "en"] as const) {
    test(`axe finds no serious violation: ${language}, ${scheme}`, async ({ page, shop }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
      const wrong: Record<string, string[]> = {}
      for (const { name, path } of await publicPages(shop)) {
        await page.goto(language === "vi" ? path : inEnglish(path))
        const found = await violations(page)
        if (found.length > 0) wrong[name] = found
      }
      expect(wrong).toEqual({})
    })
  }
}

test("axe finds no serious violation on a narrow phone with the filters open", async ({ page, t }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openPage(page, "/san-pham")
  await page
    .getByRole("button", { name: t("browse_filters") })
    .first()
    .click()
  expect(await violations(page)).toEqual([])
})

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds no serious violation from basket to order: ${scheme}`, async ({
    page,
    shop,
    t,
    pattern,
    path,
  }) => {
    const texts = { t, pattern, path }
    const goods = await catalogueOf(shop).goodsOfDifferentProducers(12)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
    await addToBasket(page, texts, goods[10]!.handle)
    await addToBasket(page, texts, goods[11]!.handle)
    expect(await violations(page), "basket").toEqual([])
    await openPage(page, "/dat-hang")
    await page
      .getByRole("button", { name: new RegExp(`^${t("checkout_order")}`) })
      .last()
      .click()
    await expect(page.getByText(t("checkout_error_phone_missing"))).toBeVisible()
    expect(await violations(page), "checkout with errors").toEqual([])
    await fillCheckout(page, texts, buyer)
    expect(await violations(page), "checkout filled").toEqual([])
    await placeOrder(page, texts)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    expect(await violations(page), "order").toEqual([])
  })
}

test("the first Tab skips the header, and every control shows its focus", async ({ page, t }) => {
  await openPage(page, "/san-pham")
  await page.keyboard.press("Tab")
  const skip = page.getByRole("link", { name: t("nav_skip") })
  await expect(skip).toBeFocused()
  await expect(skip).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page.locator("#noi-dung")).toBeFocused()
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press("Tab")
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return "nothing focused"
      const own = getComputedStyle(element)
      const after = getComputedStyle(element, "::after")
      const drawn = (style: CSSStyleDeclaration): boolean =>
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none"
      return drawn(own) || drawn(after) ? "" : `${element.tagName} ${element.className}`
    })
    expect(seen).toBe("")
  }
})

test("every control on a phone is at least 24 by 24 pixels", async ({ page, shop }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const wrong: Record<string, string[]> = {}
  for (const { name, path } of await publicPages(shop)) {
    await page.goto(path)
    const small = await page.evaluate(() => {
      const inText = (element: Element): boolean => {
        const parent = element.parentElement
        // A link inside a sentence is as high as its line (WCAG 2.5.8 excepts it).
        return (
          parent !== null &&
          /^(P|DD|LI|SPAN)$/.test(parent.tagName) &&
          parent.innerText.length > (element as HTMLElement).innerText.length + 3
        )
      }
      return [
        ...document.querySelectorAll<HTMLElement>(
          "a[href], button, input:not([type=hidden]), select, summary",
        ),
      ]
        .filter((element) => {
          const { width, height, bottom } = element.getBoundingClientRect()
          const hidden =
            width <= 1 || height <= 1 || bottom < 0 || getComputedStyle(element).visibility === "hidden"
          const after = getComputedStyle(element, "::after")
          const covers = after.content !== "none" && after.position === "absolute"
          return !hidden && !covers && !inText(element) && (height < 24 || width < 24)
        })
        .map(
          (element) =>
            `${element.tagName} "${element.innerText.slice(0, 30)}" ${Math.round(element.getBoundingClientRect().width)}×${Math.round(element.getBoundingClientRect().height)}`,
        )
    })
    if (small.length > 0) wrong[name] = small.slice(0, 5)
  }
  expect(wrong).toEqual({})
})
