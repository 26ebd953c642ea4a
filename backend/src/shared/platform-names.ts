/** Names by which the set-up finds its own records again; they are also what operators read. */
export const WEB_SALES_CHANNEL = "Chợ OCOP trực tuyến"
export const WEB_STOCK_LOCATION = "Tại nhà sản xuất"
