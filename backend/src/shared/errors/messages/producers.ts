import type { producerMemberProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** A producer's members, papers and onboarding status. */
export const producerDashboardProblems: ProblemTexts<typeof producerMemberProblemCodes> = {
  sign_in_name_taken: {
    status: 409,
    sentence: {
      vi: "Số điện thoại hoặc email này đã có tài khoản. Hãy đăng nhập.",
      en: "There is an account with this phone number or e-mail address. Please sign in.",
    },
  },
  producer_choice_needed: {
    status: 409,
    sentence: {
      vi: "Hãy chọn chủ thể mà bạn đang làm việc cho.",
      en: "Please choose the producer that you are working for.",
    },
  },
  producer_suspended: {
    status: 403,
    sentence: {
      vi: "Gian hàng đang bị tạm dừng. Xem lý do ở mục Giấy chứng nhận và liên hệ cán bộ OCOP.",
      en: "This producer is suspended. See the reason under Papers and ask the OCOP officer.",
    },
  },
  invitation_invalid: {
    status: 404,
    sentence: {
      vi: "Lời mời này không còn hiệu lực. Hãy xin chủ thể một lời mời mới.",
      en: "This invitation is no longer valid. Please ask the producer for a new one.",
    },
  },
  already_member: {
    status: 409,
    sentence: {
      vi: "Bạn đã là người của chủ thể này.",
      en: "You already belong to this producer.",
    },
  },
  last_owner: {
    status: 409,
    sentence: {
      vi: "Chủ thể phải còn ít nhất một người chủ. Hãy giao vai trò chủ cho người khác trước.",
      en: "A producer must keep at least one owner. Make somebody else an owner first.",
    },
  },
}
