import { describe, expect, it } from "vitest"
import { addressOfTypedPrices } from "./typed-prices"

const of = (address: string) => addressOfTypedPrices(new URL(address, "http://shop.example"))

describe("prices typed into the form of a browse page without scripts", () => {
  it.each([
    ["/san-pham?gia-tu=50.000&gia-den=", "/san-pham?gia=50000-"],
    ["/san-pham?bo=11&gia-tu=50k&gia-den=1tr2", "/san-pham?bo=11&gia=50000-1200000"],
    ["/en/san-pham?gia-tu=&gia-den=100.000%C4%91", "/en/san-pham?gia=-100000"],
  ])("%s", (address, canonical) => expect(of(address)).toBe(canonical))

  it.each([
    "/san-pham",
    "/san-pham?gia=50000-",
    "/san-pham?gia-tu=&gia-den=",
    "/san-pham?gia-tu=r%E1%BA%BB&gia-den=",
    "/nha-san-xuat?gia-tu=50000",
  ])("%s stays as it is", (address) => expect(of(address)).toBeNull())
})
