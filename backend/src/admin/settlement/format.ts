export const accountNames: Readonly<Record<string, string>> = {
  clearing: "Tiền tại cổng thanh toán",
  bank: "Tiền gửi ngân hàng",
  cod_receivable: "Phải thu COD của đơn vị vận chuyển",
  point_cash: "Tiền mặt tại điểm bán",
  buyer_advance: "Khách trả trước",
  refunds: "Phải hoàn cho khách",
  producer_held: "Tạm giữ của chủ thể",
  producer_payable: "Phải trả chủ thể",
  payout_in_transit: "Đang chi trả",
  point_commission: "Hoa hồng điểm bán",
  point_transfers: "Chuyển khoản tại quầy, điểm bán chờ nhận",
  point_payable: "Tiền quầy đã về, phải trả điểm bán",
  point_funds: "Tiền của điểm bán ngoài quầy",
  point_sales: "Doanh thu của điểm bán",
  consignment_payable: "Điểm bán phải trả chủ thể (ký gửi)",
  cash_difference: "Chênh lệch tiền mặt khi đóng ca",
  platform_commission: "Hoa hồng của sàn",
  tax_vat: "Thuế GTGT khấu trừ",
  tax_pit: "Thuế TNCN khấu trừ",
  shipping: "Phí giao hàng",
  provider_fee: "Phí ngân hàng, cổng thanh toán",
  rounding: "Chênh lệch làm tròn",
}

export const lineStatus = { in_transit: "Chờ ngân hàng", paid: "Đã chi", failed: "Không thành" } as const
export const sellerTypes: Readonly<Record<string, string>> = {
  household: "Hộ kinh doanh",
  cooperative: "Hợp tác xã",
  cooperative_group: "Tổ hợp tác",
  enterprise: "Doanh nghiệp",
  unknown: "Chưa rõ",
}
