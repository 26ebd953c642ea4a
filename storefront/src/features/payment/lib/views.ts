import type { PayPage } from "@ocop/contracts"

/** One requested transfer with its QR code as an image. */
export type TransferView = Omit<PayPage["requests"][number], "qr"> & {
  /** Data URL of the QR code; null when nothing is due. */
  picture: string | null
}

/** Payment of an order, as its buyer sees it. */
export type PaymentView = Omit<PayPage, "requests"> & { requests: TransferView[] }

export type PaymentResult =
  { state: "ready"; payment: PaymentView } | { state: "invalid" } | { state: "away" }

/** Whether no further payment is pending. */
export const isSettled = ({ state }: Pick<PaymentView, "state">): boolean =>
  state !== "awaiting_transfer" && state !== "partly_paid"

/** "29:05", or "1:02:00" beyond an hour. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number): string => String(value).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
