import { describe, expect, it } from "vitest"
import type { BrowseView, ChipView } from "~/shared/catalogue/views"
import { browseTitle } from "./browse-title"

const chip = (key: string, label: string): ChipView => ({ key, value: "1", label })
const title = (search: Record<string, string>, ...chips: ChipView[]) =>
  browseTitle({ chips } as unknown as BrowseView, search)
const certified = chip("chung-nhan", "Còn chứng nhận OCOP")

describe("heading of a browse page", () => {
  it("claims OCOP only of goods that are filtered by their certificate", () => {
    expect(title({})).toBe("Tất cả sản phẩm")
    expect(title({ tinh: "15" }, chip("tinh", "Lào Cai"))).toBe("Lào Cai")
    expect(title({ "chung-nhan": "1" }, certified)).toBe("Sản phẩm OCOP còn chứng nhận")
    expect(title({ tinh: "15", "chung-nhan": "1" }, chip("tinh", "Lào Cai"), certified)).toBe(
      "Lào Cai · Còn chứng nhận OCOP",
    )
  })
})
