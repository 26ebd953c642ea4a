import type { Answer } from "@ocop/contracts"
import { money, moment } from "../shared/format"

type Transaction = Answer<"listBankTransactions">["rows"][number]
type Refund = Answer<"listRefunds">["rows"][number]

export const transactionWords: Readonly<Record<Transaction["status"], string>> = {
  matched: "Khớp",
  underpaid: "Chuyển thiếu",
  overpaid: "Chuyển thừa",
  late: "Chuyển trễ",
  duplicate: "Chuyển hai lần",
  unmatched: "Không rõ đơn",
  outgoing: "Tiền ra",
}

/** What needs somebody to look at it is orange. */
export const transactionColors: Readonly<Record<Transaction["status"], "green" | "orange" | "grey">> = {
  matched: "green",
  underpaid: "orange",
  overpaid: "orange",
  late: "orange",
  duplicate: "orange",
  unmatched: "orange",
  outgoing: "grey",
}

export const exceptionWords: Readonly<Record<string, string>> = {
  captured_differs: "Tiền đã thu khác số của đơn",
  amount_differs: "Số tiền giữ khác tổng đơn",
  order_without_payment: "Có đơn, không có thanh toán",
  payment_without_order: "Có tiền, không thành đơn",
  part_unpaid: "Một phần của đơn chưa được trả",
  refund_differs: "Hoàn tiền lệch với cổng thanh toán",
  refund_failed: "Hoàn tiền không thành",
  dispute: "Chủ thẻ khiếu nại",
  dead_letter: "Thông báo không xử lý được",
  messages_refused: "Nhiều thông báo bị từ chối",
  card_state_differs: "Trạng thái thẻ lệch với đơn",
  counter_transfer_missing: "Bán tại quầy bằng chuyển khoản, ngân hàng chưa báo tiền về",
  transfer_request_missing: "Đơn chuyển khoản thiếu yêu cầu thanh toán",
}

export const refundWords: Readonly<Record<Refund["status"], string>> = {
  pending: "Chờ cổng thanh toán",
  awaiting_transfer: "Chờ chuyển khoản",
  done: "Đã hoàn",
  failed: "Không thành",
}

export const resolutionWords: Readonly<Record<string, string>> = {
  assign: "đã gán cho đơn",
  assigned: "đã gán cho đơn",
  returned: "đã trả lại người chuyển",
  kept: "giữ lại",
}

const detailWords: Readonly<Record<string, string>> = {
  amount: "số tiền",
  total: "tổng đơn",
  captured: "đã thu",
  recorded: "đã ghi hoàn",
  carriedOut: "đã chi hoàn",
  payment: "thanh toán",
  provider: "cổng",
  reason: "lý do",
  count: "số lần",
  point: "điểm bán",
  receipt: "biên lai",
  received: "ngân hàng đã báo",
  memo: "nội dung chuyển khoản",
  soldAt: "bán lúc",
}
const amounts = new Set(["amount", "total", "captured", "recorded", "carriedOut", "received"])

/** What is known of an exception, in one line; a name or a value without words is shown as it is. */
export const detailsText = (details: Readonly<Record<string, unknown>>): string =>
  Object.entries(details)
    .map(([name, value]) => {
      const text =
        typeof value === "number" && amounts.has(name)
          ? money(value)
          : name === "soldAt" && typeof value === "string"
            ? moment(value)
            : typeof value === "string"
              ? value
              : JSON.stringify(value)
      return `${detailWords[name] ?? name}: ${text}`
    })
    .join(" · ")
