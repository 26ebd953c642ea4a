import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { printReceipt } from "../lib/print-receipt"
import type { ReceiptRow } from "../lib/receipt"
import { shareImage } from "../lib/receipt-image"

/** A receipt as it is printed: black on white in both themes. */
export function ReceiptView({ rows, id }: { rows: readonly ReceiptRow[]; id: string }) {
  return (
    <div
      id={id}
      className="mx-auto w-full max-w-76 rounded border border-line bg-white px-4 py-3 text-[13px] leading-snug text-black"
    >
      {rows.map((row, index) => (
        <Row key={index} row={row} />
      ))}
    </div>
  )
}

function Row({ row }: { row: ReceiptRow }) {
  switch (row.kind) {
    case "rule":
      return <hr className="my-1.5 border-t border-dashed border-black" />
    case "text":
      return <p className="break-words">{row.text}</p>
    case "middle": {
      const look = { title: "text-base font-bold", small: "text-xs", plain: "font-bold" }[row.look ?? "plain"]
      return <p className={`text-center break-words ${look}`}>{row.text}</p>
    }
    case "pair":
      return (
        <p
          className={`flex justify-between gap-2 ${row.look === "total" ? "my-0.5 text-base font-bold" : ""}`}
        >
          <span className="min-w-0 break-words">{row.left}</span>
          <span className="shrink-0 tabular-nums">{row.right}</span>
        </p>
      )
  }
}

/** Prints a receipt on paper of 58 or 80 mm, or shares it as an image. */
export function ReceiptActions({
  rows,
  id,
  name,
}: {
  rows: readonly ReceiptRow[]
  id: string
  name: string
}) {
  const [failed, setFailed] = useState(false)
  return (
    <div className="grid grid-cols-3 gap-2">
      <Button look="secondary" className="px-1" onClick={() => printReceipt(id, 58)}>
        {m.pos_print_58()}
      </Button>
      <Button look="secondary" className="px-1" onClick={() => printReceipt(id, 80)}>
        {m.pos_print_80()}
      </Button>
      <Button
        look="secondary"
        className="px-1"
        onClick={() => void shareImage(rows, `hoa-don-${name}`).then((done) => setFailed(!done))}
      >
        {m.pos_picture()}
      </Button>
      {failed ? (
        <p role="alert" className="col-span-3 text-sm font-bold text-bad">
          {m.pos_picture_failed()}
        </p>
      ) : null}
    </div>
  )
}
