import type { PayPage } from "@ocop/contracts"

/** One transfer that is asked for, with its code drawn. */
export type TransferView = Omit<PayPage["requests"][number], "qr"> & {
  /** Address of the drawn QR (data:); null when nothing is due. */
  picture: string | null
}

export type PaymentView = Omit<PayPage, "requests"> & { requests: TransferView[] }

export type PayReading = { state: "ready"; pay: PaymentView } | { state: "invalid" } | { state: "away" }

/** Nothing more is waited for. */
export const isSettled = ({ state }: Pick<PaymentView, "state">): boolean =>
  state !== "awaiting_transfer" && state !== "partly_paid"

/** "29:05", or "1:02:00" beyond an hour. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number): string => String(value).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
