import type { producerOrderProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

export const producerOrderProblems: ProblemTexts<typeof producerOrderProblemCodes> = {
  producer_order_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy phần đơn hàng này.", en: "This part of an order could not be found." },
  },
  producer_order_state_changed: {
    status: 409,
    sentence: {
      vi: "Đơn đã chuyển sang trạng thái khác. Hãy xem lại rồi thử tiếp.",
      en: "The order has moved on meanwhile. Look at it again, then go on.",
    },
  },
  producer_order_action_not_allowed: {
    status: 403,
    sentence: {
      vi: "Vai trò của bạn không làm được bước này.",
      en: "Your role cannot do this step.",
    },
  },
  producer_order_reason_missing: {
    status: 400,
    sentence: { vi: "Hãy ghi lý do.", en: "Please give a reason." },
  },
  producer_order_lines_invalid: {
    status: 409,
    sentence: {
      vi: "Số lượng muốn bỏ nhiều hơn số còn lại trong đơn.",
      en: "More is to be taken out than is left in the order.",
    },
  },
  producer_order_awaits_transfer: {
    status: 409,
    sentence: {
      vi: "Đơn đang chờ chuyển khoản. Nếu không mua nữa, quý khách chỉ cần không chuyển tiền: đơn sẽ tự huỷ.",
      en: "The order waits for your transfer. If you no longer want it, do not transfer: it ends by itself.",
    },
  },
  order_managed_by_producers: {
    status: 409,
    sentence: {
      vi: "Đơn do từng nhà sản xuất xử lý nên không sửa ở đây. Có thể huỷ cả đơn khi chưa ai đóng gói; hoàn tiền ở mục Thanh toán.",
      en: "Producers handle the parts of an order, so it is not changed here. The whole order can be canceled before anything is packed; refunds are under Payments.",
    },
  },
  producer_order_not_paid: {
    status: 409,
    sentence: {
      vi: "Người mua chưa chuyển khoản xong. Hãy chờ tiền về rồi nhận đơn.",
      en: "The buyer's transfer has not arrived. Wait for it before you accept the order.",
    },
  },
}
