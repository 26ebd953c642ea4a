import type { certificationProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Recognition lists and certificates. */
export const programmeOfficeProblems: ProblemTexts<typeof certificationProblemCodes> = {
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
}
