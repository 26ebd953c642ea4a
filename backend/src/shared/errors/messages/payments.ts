import type { paymentProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Payments, refunds, webhooks of banks and card providers. */
export const paymentProblems: ProblemTexts<typeof paymentProblemCodes> = {
  payment_method_unavailable: {
    status: 409,
    sentence: {
      vi: "Cách thanh toán này chưa dùng được cho giỏ hàng. Vui lòng chọn cách khác.",
      en: "This way of paying is not available for the basket. Please choose another one.",
    },
  },
  payment_not_confirmed: {
    status: 409,
    sentence: {
      vi: "Ngân hàng chưa xác nhận khoản thanh toán. Vui lòng xác nhận lại hoặc chọn cách khác.",
      en: "The bank has not confirmed this payment. Please confirm it or choose another way to pay.",
    },
  },
  payment_declined: {
    status: 402,
    sentence: {
      vi: "Thẻ bị từ chối, tiền chưa bị trừ. Vui lòng dùng thẻ khác hoặc cách thanh toán khác.",
      en: "The card was declined and nothing was charged. Please use another card or way to pay.",
    },
  },
  payment_amount_differs: {
    status: 409,
    sentence: {
      vi: "Số tiền thanh toán không khớp với giỏ hàng. Vui lòng xem lại giỏ hàng.",
      en: "The amount paid is not the basket's total. Please look at the basket again.",
    },
  },
  payment_message_refused: {
    status: 401,
    sentence: { vi: "Thông báo không được chấp nhận.", en: "The message was refused." },
  },
  payment_not_found: {
    status: 404,
    sentence: { vi: "Không có khoản này.", en: "There is no such item." },
  },
  payment_already_settled: {
    status: 409,
    sentence: { vi: "Khoản này đã được xử lý.", en: "This has been settled already." },
  },
  refund_exceeds_paid: {
    status: 409,
    sentence: {
      vi: "Số tiền hoàn vượt quá phần đã thu còn lại.",
      en: "The refund is more than what is left of the payment.",
    },
  },
  refund_account_missing: {
    status: 409,
    sentence: {
      vi: "Chưa có tài khoản nhận tiền hoàn của người mua.",
      en: "The buyer's account for the refund is missing.",
    },
  },
  statement_unreadable: {
    status: 400,
    sentence: {
      vi: "Không đọc được sao kê. Tệp cần có cột ngày, số tiền ghi có và nội dung.",
      en: "The statement cannot be read. It needs columns for date, credit and description.",
    },
  },
}
