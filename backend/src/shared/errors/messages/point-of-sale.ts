import type { stockProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Stock ledger and terminals. Errors of an operation are in its own result, never an HTTP status. */
export const stockProblems: ProblemTexts<typeof stockProblemCodes> = {
  enrolment_code_unknown: {
    status: 404,
    sentence: {
      vi: "Mã đăng ký thiết bị không đúng, đã dùng hoặc đã hết hạn. Hãy xin quản lý điểm bán một mã mới.",
      en: "This code is wrong, used or expired. Ask the manager of the point for a new one.",
    },
  },
  terminal_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy máy bán hàng này.", en: "This terminal could not be found." },
  },
  terminal_operator_not_found: {
    status: 404,
    sentence: { vi: "Không tìm thấy nhân viên quầy này.", en: "This operator could not be found." },
  },
  point_not_open: {
    status: 409,
    sentence: {
      vi: "Điểm bán chưa được mở bán hàng. Hãy liên hệ đơn vị vận hành sàn.",
      en: "This point is not open for selling yet. Contact the platform.",
    },
  },
  operation_changed: {
    status: 409,
    sentence: {
      vi: "Giao dịch mang mã này đã được gửi trước đây với nội dung khác. Bản đầu tiên được giữ nguyên.",
      en: "An operation with this key came before with another content. The first one stands.",
    },
  },
  operation_seq_reused: {
    status: 409,
    sentence: {
      vi: "Số thứ tự này đã thuộc về một giao dịch khác của máy. Hãy xuất dữ liệu và báo quản lý.",
      en: "This number already belongs to another operation of the terminal. Export it and tell the manager.",
    },
  },
  operation_operator_unknown: {
    status: 409,
    sentence: {
      vi: "Nhân viên không thuộc điểm bán này.",
      en: "The operator does not belong to this point.",
    },
  },
  operation_needs_lead: {
    status: 409,
    sentence: {
      vi: "Việc này cần trưởng quầy xác nhận.",
      en: "This needs to be confirmed by a shop lead.",
    },
  },
  operation_total_wrong: {
    status: 409,
    sentence: {
      vi: "Số tiền không khớp: tổng các dòng, tổng phải trả và số đã thu phải bằng nhau.",
      en: "The money does not add up: lines, total and payments must be equal.",
    },
  },
  operation_line_unknown: {
    status: 409,
    sentence: {
      vi: "Giao dịch nhắc tới một dòng không có trong phiếu gốc.",
      en: "The operation names a line that its original does not have.",
    },
  },
  operation_too_much_returned: {
    status: 409,
    sentence: {
      vi: "Số hàng hoặc số tiền trả lại nhiều hơn phần còn lại của hóa đơn.",
      en: "More goods or money would be given back than is left of the sale.",
    },
  },
  operation_sale_foreign: {
    status: 409,
    sentence: {
      vi: "Không có hóa đơn này tại điểm bán.",
      en: "There is no such sale at this point.",
    },
  },
  operation_transfer_foreign: {
    status: 409,
    sentence: {
      vi: "Không có phiếu chuyển hàng này cho điểm bán.",
      en: "There is no such transfer to this point.",
    },
  },
  stock_item_unknown: {
    status: 409,
    sentence: {
      vi: "Không có mặt hàng này trên sàn.",
      en: "The marketplace does not know this item.",
    },
  },
  stock_item_not_here: {
    status: 409,
    sentence: {
      vi: "Mặt hàng chưa từng được nhập vào điểm bán này. Giao dịch được giữ lại và tự ghi sổ sau khi nhập hàng.",
      en: "This item was never received at the point. The operation is kept, and booked once it was.",
    },
  },
  awaits_operation: {
    status: 409,
    sentence: {
      vi: "Giao dịch gốc chưa tới máy chủ. Giao dịch này được giữ lại và tự ghi sổ khi có giao dịch gốc.",
      en: "The original has not arrived yet. This operation is kept, and booked once it has.",
    },
  },
  awaits_sequence: {
    status: 409,
    sentence: {
      vi: "Còn giao dịch của máy chưa tới máy chủ. Ca được khóa sổ ngay khi nhận đủ.",
      en: "Earlier operations of the terminal are still missing. The shift is closed once all are there.",
    },
  },
  counter_shift_unknown: {
    status: 409,
    sentence: {
      vi: "Đơn này thu tiền mặt, mà ca bán của máy chưa mở hoặc chưa gửi tới máy chủ. Hãy mở ca, đợi gửi xong rồi giao lại.",
      en: "Cash is due, and the server does not have an open shift of this terminal. Open the shift, let it be sent, and try again.",
    },
  },
  consignment_changed: {
    status: 409,
    sentence: {
      vi: "Số tiền ký gửi phải trả vừa thay đổi. Vui lòng xem lại rồi xác nhận.",
      en: "What is owed for the consignment has just changed. Please look again and confirm.",
    },
  },
  consignment_nothing_owed: {
    status: 409,
    sentence: {
      vi: "Không còn khoản ký gửi nào chưa đối soát với chủ thể này.",
      en: "Nothing is open with this producer.",
    },
  },
  discrepancy_not_found: {
    status: 404,
    sentence: {
      vi: "Không tìm thấy chênh lệch này, hoặc chênh lệch đã được xử lý xong.",
      en: "This discrepancy could not be found, or it is closed already.",
    },
  },
  discrepancy_goods_missing: {
    status: 409,
    sentence: {
      vi: "Hàng đã hứa với khách vẫn còn thiếu. Chênh lệch tự khép lại khi nhập đủ hàng hoặc khi đơn được huỷ.",
      en: "Goods promised to buyers are still missing. This closes by itself once they are there, or the order is not.",
    },
  },
}
