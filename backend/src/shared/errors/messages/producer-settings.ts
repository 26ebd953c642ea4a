import type { producerDeliveryProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** A producer's own delivery terms and its own pickup. */
export const producerSettingsProblems: ProblemTexts<typeof producerDeliveryProblemCodes> = {
  delivery_terms_outside: {
    status: 409,
    sentence: {
      vi: "Có mục nằm ngoài giới hạn của sàn. Hãy sửa các mục được đánh dấu rồi lưu lại.",
      en: "Something lies outside the platform's limits. Please correct the marked fields and save again.",
    },
  },
  delivery_terms_changed: {
    status: 409,
    sentence: {
      vi: "Người khác vừa thay đổi cài đặt giao hàng. Hãy tải lại để xem bản mới trước khi sửa.",
      en: "Somebody has just changed the delivery settings. Load them again before you change them.",
    },
  },
  fetch_closed: {
    status: 409,
    sentence: {
      vi: "Chủ thể này hiện không nhận khách đến lấy hàng. Hãy chọn giao tận nơi.",
      en: "This producer does not hand goods over at its place now. Please choose delivery.",
    },
  },
}
