import type { shopProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Basket, order and search. */
export const shopProblems: ProblemTexts<typeof shopProblemCodes> = {
  basket_not_found: {
    status: 404,
    sentence: {
      vi: "Giỏ hàng này không còn nữa. Hãy chọn hàng lại từ đầu.",
      en: "This basket no longer exists. Please start a new one.",
    },
  },
  basket_already_ordered: {
    status: 409,
    sentence: { vi: "Giỏ hàng này đã được đặt.", en: "This basket has already been ordered." },
  },
  basket_empty: { status: 409, sentence: { vi: "Giỏ hàng đang trống.", en: "The basket is empty." } },
  basket_changed: {
    status: 409,
    sentence: {
      vi: "Giá hoặc số lượng vừa thay đổi. Vui lòng xem lại giỏ hàng trước khi đặt.",
      en: "A price or a stock has just changed. Please look at the basket again before ordering.",
    },
  },
  line_not_found: {
    status: 404,
    sentence: { vi: "Mặt hàng này không còn trong giỏ.", en: "This item is no longer in the basket." },
  },
  listing_not_for_sale: {
    status: 409,
    sentence: {
      vi: "Sản phẩm này chưa bán trực tuyến. Vui lòng liên hệ nhà sản xuất.",
      en: "This product is not sold online. Please contact the producer.",
    },
  },
  out_of_stock: {
    status: 409,
    sentence: {
      vi: "Sản phẩm không đủ số lượng bạn chọn.",
      en: "There is not enough stock for that quantity.",
    },
  },
  quantity_out_of_range: {
    status: 400,
    sentence: { vi: "Số lượng không hợp lệ.", en: "That quantity is not possible." },
  },
  delivery_unavailable: {
    status: 409,
    sentence: {
      vi: "Chưa giao được giỏ hàng này tới địa chỉ đã chọn.",
      en: "This basket cannot be delivered to that address.",
    },
  },
  order_link_invalid: {
    status: 404,
    sentence: {
      vi: "Đường dẫn đơn hàng không đúng. Hãy tra cứu bằng số điện thoại và mã đơn.",
      en: "This order link is not valid. Look the order up by phone number and code.",
    },
  },
  order_not_found: {
    status: 404,
    sentence: {
      vi: "Không có đơn hàng nào khớp với số điện thoại và mã đơn này.",
      en: "No order matches this phone number and code.",
    },
  },
  search_unavailable: {
    status: 503,
    sentence: {
      vi: "Tìm kiếm đang tạm gián đoạn. Vui lòng thử lại sau ít phút.",
      en: "Search is interrupted for the moment. Please try again in a few minutes.",
    },
  },
}
