import type { listingProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Listings that producers create. */
export const listingProblems: ProblemTexts<typeof listingProblemCodes> = {
  listing_exists: {
    status: 409,
    sentence: {
      vi: "Chủ thể đã có sản phẩm cùng tên.",
      en: "The producer already has a product of this name.",
    },
  },
  listing_state: {
    status: 409,
    sentence: {
      vi: "Trạng thái sản phẩm đã thay đổi. Hãy tải lại trang.",
      en: "The state of the product has changed. Please load the page again.",
    },
  },
  listing_incomplete: {
    status: 422,
    sentence: {
      vi: "Sản phẩm còn thiếu thông tin bắt buộc: hãy điền các mục được đánh dấu.",
      en: "The product lacks what the law asks for: please fill in what is marked.",
    },
  },
  listing_limit: {
    status: 409,
    sentence: { vi: "Chủ thể đã có quá nhiều sản phẩm.", en: "The producer has too many products." },
  },
  identity_locked: {
    status: 409,
    sentence: {
      vi: "Sản phẩm đã được công nhận OCOP: đổi tên hoặc bộ sản phẩm phải gửi yêu cầu để cán bộ quyết định.",
      en: "A certificate names this product: name and set change by a request that an officer decides.",
    },
  },
  identity_unchanged: {
    status: 422,
    sentence: {
      vi: "Yêu cầu không thay đổi gì hoặc nêu chủ thể chưa có trên Chợ OCOP.",
      en: "The request changes nothing, or names a producer that is not in the shop.",
    },
  },
  change_open: {
    status: 409,
    sentence: {
      vi: "Sản phẩm này đã có một yêu cầu đang chờ cán bộ.",
      en: "A request of this product already waits for the officer.",
    },
  },
  change_decided: {
    status: 409,
    sentence: { vi: "Yêu cầu này đã được quyết định.", en: "This request has been decided." },
  },
  stock_below_reserved: {
    status: 409,
    sentence: {
      vi: "Số lượng nhỏ hơn số đã có người đặt.",
      en: "The quantity is less than what buyers have ordered.",
    },
  },
  size_exists: {
    status: 409,
    sentence: {
      vi: "Sản phẩm đã có quy cách này.",
      en: "The product already comes in this size.",
    },
  },
  size_limit: {
    status: 409,
    sentence: {
      vi: "Mỗi sản phẩm có tối đa 10 quy cách.",
      en: "A product comes in ten sizes at most.",
    },
  },
  size_in_use: {
    status: 409,
    sentence: {
      vi: "Quy cách này còn hàng hoặc còn đơn đặt. Ghi số lượng về 0 và giao hết đơn trước khi bỏ.",
      en: "There is still stock of this size, or an order of it. Set its stock to 0 and deliver the orders first.",
    },
  },
  video_refused: {
    status: 422,
    sentence: {
      vi: "Chỉ nhận liên kết https của YouTube, Vimeo, TikTok hoặc Facebook.",
      en: "Only https links of YouTube, Vimeo, TikTok or Facebook are taken.",
    },
  },
  photo_refused: {
    status: 422,
    sentence: {
      vi: "Chỉ nhận ảnh JPEG, PNG, WebP hoặc AVIF còn đọc được, tối đa 60 triệu điểm ảnh.",
      en: "Only readable JPEG, PNG, WebP or AVIF pictures of at most 60 million pixels are taken.",
    },
  },
  photo_limit: {
    status: 409,
    sentence: { vi: "Mỗi sản phẩm có tối đa 10 ảnh.", en: "A product has at most 10 pictures." },
  },
}
