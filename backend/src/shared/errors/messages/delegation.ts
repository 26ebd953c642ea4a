import type { delegationProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Delegated access of officers. */
export const delegationProblems: ProblemTexts<typeof delegationProblemCodes> = {
  on_behalf_closed: {
    status: 403,
    sentence: {
      vi: "Việc này chỉ người của chủ thể được làm, cán bộ không làm thay được.",
      en: "Only the producer's own people may do this; an officer cannot do it for them.",
    },
  },
  on_behalf_bank: {
    status: 403,
    sentence: {
      vi: "Tài khoản nhận tiền chỉ chủ cơ sở được sửa.",
      en: "Only an owner may change the account for payouts.",
    },
  },
  on_behalf_asked: {
    status: 409,
    sentence: {
      vi: "Bạn đã nhờ cán bộ rồi. Thu hồi lời nhờ cũ trước khi nhờ lại.",
      en: "You have asked before. Withdraw that first.",
    },
  },
}
