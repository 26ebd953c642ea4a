import type { reviewProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Reviews, questions and enquiries of buyers. */
export const reviewProblems: ProblemTexts<typeof reviewProblemCodes> = {
  not_reviewable: {
    status: 409,
    sentence: {
      vi: "Chỉ đánh giá được hàng đã nhận. Hãy quay lại khi kiện hàng đã giao.",
      en: "Only goods that arrived can be reviewed. Please come back once the parcel was delivered.",
    },
  },
  review_closed: {
    status: 409,
    sentence: {
      vi: "Đánh giá này không sửa được nữa.",
      en: "This review cannot be changed any more.",
    },
  },
  picture_refused: {
    status: 422,
    sentence: {
      vi: "Chỉ nhận ảnh JPEG, PNG hoặc WebP còn đọc được.",
      en: "Only readable JPEG, PNG or WebP pictures are taken.",
    },
  },
  contribution_hidden: {
    status: 409,
    sentence: {
      vi: "Nội dung này đã bị ẩn nên không trả lời được.",
      en: "This was hidden, so it cannot be answered.",
    },
  },
  enquiry_link_invalid: {
    status: 404,
    sentence: {
      vi: "Liên kết trao đổi không đúng. Hãy mở lại liên kết trong thư hoặc liên hệ chủ thể.",
      en: "This link is not right. Please open the link in the e-mail again, or contact the producer.",
    },
  },
  enquiry_over: {
    status: 409,
    sentence: {
      vi: "Trao đổi này đã thay đổi hoặc đã kết thúc. Hãy tải lại trang.",
      en: "This thread has changed or is over. Please load the page again.",
    },
  },
}
