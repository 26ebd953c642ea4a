import type { certificationProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Recognition lists and certificates. */
export const officerDashboardProblems: ProblemTexts<typeof certificationProblemCodes> = {
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
  certificate_not_withdrawn: {
    status: 409,
    sentence: {
      vi: "Giấy chứng nhận này không ở tình trạng bị thu hồi.",
      en: "This certificate is not withdrawn.",
    },
  },
  certificate_not_in_force: {
    status: 409,
    sentence: {
      vi: "Giấy chứng nhận này đã được thay thế hoặc đã huỷ, nên không thay đổi được nữa.",
      en: "This certificate was superseded or annulled, so it cannot be changed any more.",
    },
  },
  certificate_already_recorded: {
    status: 409,
    sentence: {
      vi: "Sổ đã có giấy chứng nhận của quyết định này cho sản phẩm.",
      en: "The register already has a certificate of this decision for the product.",
    },
  },
  certificate_unchanged: {
    status: 422,
    sentence: {
      vi: "Nội dung đính chính giống hệt điều sổ đang ghi.",
      en: "The correction says what the register says already.",
    },
  },
  star_not_of_level: {
    status: 422,
    sentence: {
      vi: "Hạng sao không thuộc thẩm quyền: 3 và 4 sao do UBND tỉnh, 5 sao do Bộ Nông nghiệp và Môi trường công nhận.",
      en: "The star is not within this authority: three and four stars are the province's, five the ministry's.",
    },
  },
  decision_date_invalid: {
    status: 422,
    sentence: {
      vi: "Ngày quyết định phải là một ngày có thật, từ năm 2018.",
      en: "The decision's date must be a day that exists, from 2018 on.",
    },
  },
  decision_in_the_future: {
    status: 422,
    sentence: { vi: "Ngày quyết định ở sau hôm nay.", en: "The decision is dated after today." },
  },
}
