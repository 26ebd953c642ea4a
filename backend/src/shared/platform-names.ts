/** Names by which the set-up finds its own records again; operators see them, too. */
export const WEB_SALES_CHANNEL = "Chợ OCOP trực tuyến"
export const WEB_STOCK_LOCATION = "Tại nhà sản xuất"
