import { formatDong } from "@ocop/marketplace-rules"
import { encodeVietQr } from "@ocop/vietqr"
import { useMemo } from "react"
import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"
import { qrPath } from "~/shared/qr/qr-path"
import type { TerminalMe } from "../lib/terminal-types"

/**
 * VietQR of a transfer, made on the device. Without a connection only the seller's bank application knows whether the
 * money arrived, so the seller confirms it.
 */
export function TransferQr({
  bank,
  amount,
  memo,
  arrived,
  onArrived,
}: {
  bank: NonNullable<TerminalMe["bank"]>
  amount: number
  memo: string
  arrived: boolean
  onArrived: (arrived: boolean) => void
}) {
  const code = useMemo(() => {
    const made = encodeVietQr({ bin: bank.bin, account: bank.account, to: "account", amount, memo })
    return made.ok ? qrPath(made.value, 2) : null
  }, [bank, amount, memo])
  if (!code) return <Notice tone="error">{m.pos_qr_failed()}</Notice>
  return (
    <div className="grid gap-3 sm:grid-cols-[auto_1fr] sm:items-center">
      <svg
        role="img"
        aria-label={m.pos_qr_picture({ amount: formatDong(amount) })}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
        className="mx-auto w-full max-w-60 rounded-lg bg-white"
      >
        <path d={code.path} fill="#000" />
      </svg>
      <div className="grid gap-3">
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
          <dt className="text-soft">{m.pos_account()}</dt>
          <dd className="font-bold break-all tabular-nums">{bank.account}</dd>
          <dt className="text-soft">{m.pos_account_name()}</dt>
          <dd className="font-bold">{bank.accountName}</dd>
          <dt className="text-soft">{m.pos_amount()}</dt>
          <dd className="font-bold tabular-nums">{formatDong(amount)}</dd>
          <dt className="text-soft">{m.pos_memo()}</dt>
          <dd className="font-bold tabular-nums">{memo}</dd>
        </dl>
        <label className="tap flex items-center gap-3 rounded-lg border border-strong-line bg-sheet px-3 py-2">
          <input
            type="checkbox"
            className="size-6 shrink-0 accent-accent"
            checked={arrived}
            onChange={({ target }) => onArrived(target.checked)}
          />
          <span>{m.pos_arrived()}</span>
        </label>
      </div>
    </div>
  )
}
