import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import type { TransferView } from "../lib/views"
import { CopyValue } from "./copy-value"

function Banks({ transfer }: { transfer: TransferView }) {
  return (
    <details className="rounded-lg border border-line md:hidden">
      <summary className="tap flex cursor-pointer items-center px-4 py-2 font-bold">
        {m.pay_open_bank()}
      </summary>
      <div className="px-4 pb-4">
        <p className="pb-3 text-sm text-soft">{m.pay_open_bank_text()}</p>
        <ul className="grid grid-cols-2 gap-2">
          {transfer.links.map(({ bank, url }) => (
            <li key={bank}>
              <a href={url} rel="noreferrer" className={buttonClass("secondary", "w-full text-center")}>
                {bank}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

/** One transfer: the QR code, and all its details as text for typing. */
export function TransferCard({ transfer }: { transfer: TransferView }) {
  const { amount, received, due, memo, picture, state } = transfer
  const title = transfer.producerName
    ? m.pay_to_producer({ name: transfer.producerName })
    : m.pay_to_platform()
  const done = state === "paid"
  return (
    <section aria-label={title} className="grid gap-4 rounded-card border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-lg">{title}</h2>
        <p className="text-xl font-bold text-accent-ink tabular-nums">{formatDong(done ? amount : due)}</p>
      </div>
      {done ? (
        <Notice tone="success">{m.pay_part_paid({ paid: formatDong(Math.min(received, amount)) })}</Notice>
      ) : null}
      {received > 0 && due > 0 ? (
        <Notice tone="warning">{m.pay_partly({ paid: formatDong(received), due: formatDong(due) })}</Notice>
      ) : null}
      {picture ? (
        <div className="grid gap-4 md:grid-cols-[16rem_1fr] md:items-start">
          <div className="grid justify-items-center gap-2">
            <img
              src={picture}
              alt={m.pay_qr_alt({ amount: formatDong(due), memo })}
              width={256}
              height={256}
              // White in the dark theme as well: cameras read dark on light.
              className="w-full max-w-64 rounded-lg bg-white p-2"
            />
            <p className="text-center text-sm text-soft">{m.pay_scan()}</p>
          </div>
          <div className="grid gap-4">
            <dl>
              <CopyValue label={m.pay_amount()} value={String(due)} shown={formatDong(due)} />
              <CopyValue label={m.pay_memo()} value={memo} />
              <CopyValue label={m.pay_account()} value={transfer.account} />
              <div className="border-t border-line py-2">
                <dt className="text-sm text-soft">{m.pay_bank()}</dt>
                <dd className="font-bold">{transfer.bankName}</dd>
              </div>
              <div className="border-t border-line py-2">
                <dt className="text-sm text-soft">{m.pay_holder()}</dt>
                <dd className="font-bold break-words">{transfer.accountName}</dd>
              </div>
            </dl>
            <Banks transfer={transfer} />
          </div>
        </div>
      ) : null}
    </section>
  )
}
