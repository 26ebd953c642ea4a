import type { salesPointProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Sales points and pickup. */
export const pointsProblems: ProblemTexts<typeof salesPointProblemCodes> = {
  sales_point_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy điểm bán này.", en: "This sales point could not be found." },
  },
  pickup_unavailable: {
    status: 409,
    sentence: {
      vi: "Điểm bán này không đủ hàng cho cả giỏ. Hãy chọn điểm khác hoặc giao tận nơi.",
      en: "This point cannot give the whole basket. Choose another point, or delivery.",
    },
  },
  pickup_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy đơn nhận tại điểm này.", en: "This pickup could not be found." },
  },
  pickup_not_waiting: {
    status: 409,
    sentence: {
      vi: "Đơn này đã được trao hoặc đã hết hạn giữ hàng.",
      en: "This order was already handed over, or its time is up.",
    },
  },
  pickup_code_wrong: {
    status: 409,
    sentence: {
      vi: "Mã nhận hàng không đúng. Hãy xem lại mã trên trang đơn hàng của người mua.",
      en: "That is not the pickup code. Look at the code on the buyer's order page.",
    },
  },
}
