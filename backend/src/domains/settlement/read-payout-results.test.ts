import { describe, expect, it } from "vitest"
import { readPayoutResults } from "./read-payout-results"

const read = (...lines: string[][]) =>
  readPayoutResults(lines.map((cells, index) => ({ rowNumber: index + 1, cells })))

describe("readAnswers", () => {
  it("finds code and state wherever a bank puts them", () => {
    const { answers, unclear } = read(
      ["STT", "Nội dung", "Trạng thái", "Ghi chú"],
      ["1", "TT000012L0001 THANH TOAN", "Thành công", "FT26330001"],
      ["THẤT BẠI", "", "Sai tên người thụ hưởng", "MBVCB.99.TT000012L0002.THANH TOAN"],
      ["tt000012l0003 thanh toan", "SUCCESS"],
      ["TT000012L0004 X", "Không thành công: tài khoản đã đóng"],
      ["TT000012L0005 X", "đang xử lý"],
      ["tổng cộng", "Thành công"],
    )
    expect(answers).toEqual([
      { code: "TT000012L0001", paid: true, reason: null, reference: "FT26330001" },
      { code: "TT000012L0002", paid: false, reason: "Sai tên người thụ hưởng", reference: null },
      { code: "TT000012L0003", paid: true, reason: null, reference: null },
      {
        code: "TT000012L0004",
        paid: false,
        reason: "Không thành công: tài khoản đã đóng",
        reference: null,
      },
    ])
    expect(unclear).toEqual([{ row: 6, code: "TT000012L0005" }])
  })

  it("never reads a failure as paid", () => {
    for (const state of ["Không thành công", "Thất bại", "Lỗi", "FAILED", "Từ chối", "Rejected by bank"])
      expect(read(["TT000012L0001", state]).answers[0]?.paid).toBe(false)
  })
})
