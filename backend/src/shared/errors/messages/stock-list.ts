import type { stockListProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Stock lists of a sales point as files. */
export const stockListProblems: ProblemTexts<typeof stockListProblemCodes> = {
  stock_list_refused: {
    status: 422,
    sentence: {
      vi: "Không đọc được tệp: chỉ nhận .csv hoặc .xlsx không macro, không mật khẩu, tối đa 1 MB và 2.000 dòng.",
      en: "The file cannot be read: only .csv, or .xlsx without macros or password, of at most 1 MB and 2,000 rows, is taken.",
    },
  },
  stock_list_columns_missing: {
    status: 422,
    sentence: {
      vi: "Tệp không có cột “Mã hàng” và “Số lượng”. Hãy dùng tệp mẫu.",
      en: "The file lacks the columns “Mã hàng” and “Số lượng”. Please use the template.",
    },
  },
  stock_list_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy danh sách hàng này.", en: "This stock list could not be found." },
  },
}
