import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { producerChecklist, type ChecklistFile } from "./onboarding-checklist.js"
import { paperKinds } from "./account-standing.js"

const TODAY = "2026-11-27"
const whole: ChecklistFile = {
  legalType: "household",
  taxCode: "5300123456",
  communeCode: "02947",
  phone: "0912345678",
  bank: {},
  papers: [{ kind: "business_registration", expiresOn: null }],
}
const ready = (file: ChecklistFile): string[] =>
  producerChecklist(file, TODAY).flatMap((goal) => (goal.ready ? [goal.goal] : []))

const someFile: fc.Arbitrary<ChecklistFile> = fc.record({
  legalType: fc.constantFrom(null, "household", "enterprise", "cooperative", "cooperative_group"),
  taxCode: fc.constantFrom(null, "5300123456"),
  communeCode: fc.constantFrom(null, "02947"),
  phone: fc.constantFrom(null, "0912345678"),
  bank: fc.constantFrom(null, {}),
  papers: fc.array(
    fc.record({
      kind: fc.constantFrom(...paperKinds),
      expiresOn: fc.constantFrom(null, "2026-01-01", "2027-01-01"),
    }),
    { maxLength: 8 },
  ),
})

describe("producerChecklist", () => {
  it("begins with nothing", () => {
    expect(
      ready({ legalType: null, taxCode: null, communeCode: null, phone: null, bank: null, papers: [] }),
    ).toEqual([])
  })

  it("is visible without a bank account, and sells with one", () => {
    expect(ready({ ...whole, bank: null })).toEqual(["visible"])
    expect(ready(whole)).toEqual(["visible", "selling"])
  })

  it("sells food by a commitment where a household may sign one, and an enterprise by the certificate only", () => {
    const papers = [...whole.papers, { kind: "food_safety_commitment" as const, expiresOn: null }]
    expect(ready({ ...whole, papers })).toEqual(["visible", "selling", "food"])
    expect(ready({ ...whole, legalType: "enterprise", papers })).toEqual(["visible", "selling"])
  })

  it("sells alcohol by its licence, until the end of the licence's last day", () => {
    const papers = (expiresOn: string) => [...whole.papers, { kind: "alcohol_licence" as const, expiresOn }]
    expect(ready({ ...whole, papers: papers(TODAY) })).toEqual(["visible", "selling", "alcohol"])
    expect(ready({ ...whole, papers: papers("2026-11-26") })).toEqual(["visible", "selling"])
  })

  it("never reaches a goal without the goals below it, and a further paper never loses one", () => {
    fc.assert(
      fc.property(someFile, fc.constantFrom(...paperKinds), (file, kind) => {
        const before = ready(file)
        if (before.includes("selling")) expect(before).toContain("visible")
        if (before.includes("food") || before.includes("alcohol")) expect(before).toContain("selling")
        const after = ready({ ...file, papers: [...file.papers, { kind, expiresOn: null }] })
        expect(after).toEqual(expect.arrayContaining(before))
      }),
    )
  })
})
