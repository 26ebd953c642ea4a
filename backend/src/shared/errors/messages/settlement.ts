import type { settlementProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Settlement with producers: payouts and their bank results. */
export const settlementProblems: ProblemTexts<typeof settlementProblemCodes> = {
  payout_empty: {
    status: 409,
    sentence: {
      vi: "Chưa có khoản nào đến hạn chi cho người đã khai tài khoản ngân hàng.",
      en: "Nothing is due to anybody who has a bank account on record.",
    },
  },
  payout_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy đợt chi này.", en: "This payout could not be found." },
  },
  payout_answer_unreadable: {
    status: 422,
    sentence: {
      vi: "Không đọc được kết quả của ngân hàng. Mỗi dòng cần mã chi (TT…L…) và trạng thái.",
      en: "The bank's answer cannot be read. Each line needs a payout code (TT…L…) and a state.",
    },
  },
  refund_exceeds_sale: {
    status: 409,
    sentence: {
      vi: "Số tiền hoàn lớn hơn phần còn lại của dòng hàng.",
      en: "The refund is more than what is left of this line.",
    },
  },
  bank_fact_does_not_add_up: {
    status: 422,
    sentence: {
      vi: "Số tiền nhận và phí không khớp với số tiền đối soát (chênh quá 1.000 ₫).",
      en: "What was received and the fee do not add up to what is settled (more than 1,000 dong apart).",
    },
  },
  bank_fact_already_recorded: {
    status: 409,
    sentence: {
      vi: "Giao dịch ngân hàng với mã tham chiếu này đã được ghi.",
      en: "A bank transaction with this reference is already recorded.",
    },
  },
  statement_period_too_long: {
    status: 400,
    sentence: {
      vi: "Kỳ sao kê phải bắt đầu trước khi kết thúc và dài không quá 366 ngày.",
      en: "A statement's period must begin before it ends and be no longer than 366 days.",
    },
  },
}
