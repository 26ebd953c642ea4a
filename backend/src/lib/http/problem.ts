import type { Locale, Problem, ProblemCode } from "@ocop/contracts"

type Sentence = Readonly<Record<Locale, string>>

/** Status and sentence of each code. The sentence says what happened and what to do next. */
const catalogue: Readonly<Record<ProblemCode, { status: number; sentence: Sentence }>> = {
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
  import_refused: {
    status: 422,
    sentence: { vi: "Không đọc được tệp này.", en: "This file cannot be read." },
  },
  import_running: {
    status: 409,
    sentence: {
      vi: "Lần nhập này đang chạy hoặc đã xong.",
      en: "This import is running or has already been carried out.",
    },
  },
  certificate_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy giấy chứng nhận này.", en: "This certificate could not be found." },
  },
  certificate_already_withdrawn: {
    status: 409,
    sentence: {
      vi: "Giấy chứng nhận này đã bị thu hồi trước đó.",
      en: "This certificate has already been withdrawn.",
    },
  },
  search_unavailable: {
    status: 503,
    sentence: {
      vi: "Tìm kiếm đang tạm gián đoạn. Vui lòng thử lại sau ít phút.",
      en: "Search is interrupted for the moment. Please try again in a few minutes.",
    },
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

/** An expected refusal. Thrown by routes, steps and hooks; the error handler turns it into an answer. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly fields: Problem["fields"]
  readonly details: Problem["details"]

  constructor(
    code: ProblemCode,
    extra: { fields?: Problem["fields"]; details?: Problem["details"]; cause?: unknown } = {},
  ) {
    super(catalogue[code].sentence.en, { cause: extra.cause })
    this.name = "ProblemError"
    this.code = code
    this.fields = extra.fields
    this.details = extra.details
  }
}

export const statusOf = (code: ProblemCode): number => catalogue[code].status

export function problemBody(
  code: ProblemCode,
  locale: Locale,
  extra: Pick<Problem, "fields" | "details"> = {},
): Problem {
  return {
    code,
    message: catalogue[code].sentence[locale],
    ...(extra.fields ? { fields: extra.fields } : {}),
    ...(extra.details ? { details: extra.details } : {}),
  }
}

/** The reader's language: `x-locale` from the storefront, else the browser's first choice, else Vietnamese. */
export function localeOf(headers: Record<string, string | string[] | undefined>): Locale {
  const wanted = String(headers["x-locale"] ?? headers["accept-language"] ?? "vi")
  return /^en\b/i.test(wanted.trim()) ? "en" : "vi"
}
