import type { commonProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Errors that any route may return. */
export const commonProblems: ProblemTexts<typeof commonProblemCodes> = {
  invalid_request: {
    status: 400,
    sentence: {
      vi: "Thông tin gửi lên chưa đúng. Vui lòng xem lại các ô được đánh dấu.",
      en: "Some of what was sent is not valid. Please check the marked fields.",
    },
  },
  not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy nội dung này.", en: "This could not be found." },
  },
  unauthorized: {
    status: 401,
    sentence: { vi: "Vui lòng đăng nhập để tiếp tục.", en: "Please sign in to continue." },
  },
  forbidden: {
    status: 403,
    sentence: { vi: "Tài khoản này không có quyền thực hiện việc đó.", en: "This account may not do that." },
  },
  too_many_requests: {
    status: 429,
    sentence: {
      vi: "Bạn đã thử quá nhiều lần. Vui lòng đợi ít phút rồi thử lại.",
      en: "Too many attempts. Please wait a few minutes and try again.",
    },
  },
  payload_too_large: {
    status: 413,
    sentence: { vi: "Dữ liệu gửi lên quá lớn.", en: "What was sent is too large." },
  },
  temporarily_unavailable: {
    status: 503,
    sentence: {
      vi: "Hệ thống đang bận. Chưa có gì bị mất; vui lòng thử lại sau ít phút.",
      en: "The system is busy. Nothing was lost; please try again in a few minutes.",
    },
  },
  unexpected: {
    status: 500,
    sentence: {
      vi: "Đã có lỗi ngoài dự kiến. Chúng tôi đã ghi lại; vui lòng thử lại.",
      en: "Something unexpected went wrong. It has been recorded; please try again.",
    },
  },
}
