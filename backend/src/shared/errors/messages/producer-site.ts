import type { producerSiteProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** A producer's public page. */
export const producerSiteProblems: ProblemTexts<typeof producerSiteProblemCodes> = {
  site_path_form: {
    status: 422,
    sentence: {
      vi: "Đường dẫn gồm 3 đến 60 chữ thường không dấu, chữ số và dấu gạch nối, có ít nhất một chữ cái.",
      en: "A path has 3 to 60 small letters without marks, digits and single hyphens, with at least one letter.",
    },
  },
  site_path_reserved: {
    status: 422,
    sentence: {
      vi: "Đường dẫn này dành riêng cho Chợ OCOP hoặc cơ quan nhà nước. Hãy chọn tên khác.",
      en: "This path is kept for the shop or for an authority. Please choose another one.",
    },
  },
  site_path_taken: {
    status: 409,
    sentence: {
      vi: "Đường dẫn này đã có chủ thể khác dùng. Hãy chọn tên khác.",
      en: "Another producer has this path. Please choose another one.",
    },
  },
  site_path_limit: {
    status: 409,
    sentence: {
      vi: "Chủ thể đã đổi đường dẫn quá nhiều lần. Có thể quay lại một đường dẫn cũ.",
      en: "The path was changed too often. You may go back to an earlier one.",
    },
  },
  views_refused: {
    status: 401,
    sentence: { vi: "Lô lượt xem không được chấp nhận.", en: "The batch of views is not accepted." },
  },
}
