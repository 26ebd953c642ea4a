import { describe, expect, it } from "vitest"
import { bankOf, banks, banksOn, deepLink } from "./banks.js"

describe("banks", () => {
  it("names each bin once on any day", () => {
    for (const day of ["2022-01-01", "2024-12-17", "2025-02-14", "2026-11-26"]) {
      const bins = banksOn(day).map((bank) => bank.bin)
      expect(new Set(bins).size).toBe(bins.length)
      expect(new Set(bins)).toEqual(new Set(banks.map((bank) => bank.bin)))
    }
  })

  it("knows a bank by its name of the day", () => {
    expect(bankOf("970406", "2025-02-13")?.name).toBe("DongA Bank")
    expect(bankOf("970406", "2025-02-14")?.name).toBe("Vikki Bank")
    expect(bankOf("000000", "2026-11-26")).toBeUndefined()
  })

  it("fills the transfer into the bank's application", () => {
    const link = new URL(
      deepLink("vba", { bin: "970405", account: "15002", amount: 79_000, memo: "OCP7K2M9XQ4" }),
    )
    expect(Object.fromEntries(link.searchParams)).toEqual({
      app: "vba",
      ba: "15002@970405",
      am: "79000",
      tn: "OCP7K2M9XQ4",
    })
  })
})
