/** `1.234.567 ₫`, with a sign where it is owed. */
export const money = (amount: number): string =>
  `${amount < 0 ? "−" : ""}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ".")} ₫`

const clock = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})
export const moment = (instant: string | null): string => (instant ? clock.format(new Date(instant)) : "–")
