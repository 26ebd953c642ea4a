import type { listingImportProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Import and export of a producer's goods as workbooks. */
export const listingImportProblems: ProblemTexts<typeof listingImportProblemCodes> = {
  listing_file_refused: {
    status: 422,
    sentence: {
      vi: "Không đọc được tệp: chỉ nhận bảng tính .xlsx không macro, không mật khẩu, tối đa 10 MB và 10.000 dòng.",
      en: "The file cannot be read: only .xlsx without macros or password, at most 10 MB and 10,000 rows, is taken.",
    },
  },
  listing_columns_missing: {
    status: 422,
    sentence: {
      vi: "Tệp không có cột “Tên sản phẩm” và “Bộ sản phẩm”. Hãy dùng tệp mẫu.",
      en: "The file lacks the columns “Tên sản phẩm” and “Bộ sản phẩm”. Please use the template.",
    },
  },
  listing_import_state: {
    status: 409,
    sentence: {
      vi: "Lần nhập này đã chạy hoặc đã xong. Hãy tải lại trang.",
      en: "This import runs or has ended. Please load the page again.",
    },
  },
  listing_import_running: {
    status: 409,
    sentence: {
      vi: "Một lần nhập khác đang chạy. Hãy chờ hoặc dừng lần nhập đó.",
      en: "Another import runs. Please wait or stop it.",
    },
  },
  photo_zip_refused: {
    status: 422,
    sentence: {
      vi: "Không nhận tệp ảnh: cần tệp .zip tối đa 15 MB, không mật khẩu, tối đa 2.000 ảnh.",
      en: "The archive is refused: a .zip of at most 15 MB, without password, of at most 2,000 pictures is needed.",
    },
  },
}
