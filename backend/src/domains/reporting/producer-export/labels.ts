/** Short labels of codes for spreadsheet cells; the pages of the dashboard use longer ones. */
export const ORDER_STATES = {
  placed: "Mới đặt",
  accepted: "Đã nhận",
  packed: "Đã đóng gói",
  handed_over: "Đang giao",
  delivered: "Đã giao",
  declined: "Đã từ chối",
  failed: "Giao không được",
  canceled: "Đã huỷ",
  returned: "Đã trả lại",
}
export const SIDES = { buyer: "Khách", producer: "Cơ sở" }
export const SHOWN = { shown: "Hiện", hidden: "Đã ẩn" }
export const FREQUENCIES = {
  once: "Một lần",
  weekly: "Hàng tuần",
  monthly: "Hàng tháng",
  quarterly: "Hàng quý",
}
export const ENQUIRY_STATES = {
  new: "Mới",
  answered: "Đã trả lời",
  agreed: "Đã thoả thuận",
  declined: "Đã từ chối",
  closed: "Đã khép lại",
}
export const PAPER_KINDS = {
  business_registration: "Đăng ký kinh doanh",
  food_safety_certificate: "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
  food_safety_commitment: "Bản cam kết an toàn thực phẩm",
  product_declaration: "Bản công bố sản phẩm",
  quality_system: "Chứng nhận hệ thống chất lượng",
  trademark: "Nhãn hiệu",
  alcohol_licence: "Giấy phép rượu",
}
