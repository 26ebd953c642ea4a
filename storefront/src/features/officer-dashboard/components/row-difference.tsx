import type { ImportRow, RowDifferences } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { CorrectDialog } from "./correct-dialog"

/**
 * A row that tells of a certificate otherwise than the register: the officer corrects the register with a reason, or
 * leaves it and corrects the list.
 */
export function RowDifference({
  row,
  differences: { certificateId, mayCorrect, proposed },
}: {
  row: ImportRow
  differences: RowDifferences
}) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const product = row.productName ?? ""
  if (done)
    return (
      <Notice tone="success">
        <p>{m.officer_dashboard_correct_done({ product })}</p>
      </Notice>
    )
  if (!mayCorrect) return <p className="text-sm">{m.officer_dashboard_differs_withdrawn()}</p>
  return (
    <>
      <Button
        look="secondary"
        className="justify-self-start"
        aria-label={m.officer_dashboard_correct_of({ product })}
        onClick={() => setOpen(true)}
      >
        {m.officer_dashboard_correct_like_list()}
      </Button>
      {open ? (
        <CorrectDialog
          certificateId={certificateId}
          product={product}
          proposed={proposed}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setDone(true)
          }}
        />
      ) : null}
    </>
  )
}
