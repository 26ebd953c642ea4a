import { useId, useState, type DragEvent } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"

/** Where a list is dropped or chosen. The real input lies over the whole area, so keyboard and touch work as usual. */
export function DropFile({ onFile }: { onFile: (file: File) => void }) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "relative grid gap-1 rounded-card border border-dashed px-6 py-10 text-center",
        over ? "border-accent bg-accent-wash" : "border-strong-line bg-sheet",
      )}
    >
      <label htmlFor={id} className="text-lg font-bold">
        {m.officer_dashboard_drop_title()}
      </label>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {m.officer_dashboard_drop_hint()}
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={`${id}-hint`}
        className="absolute inset-0 h-full w-full cursor-pointer rounded-card text-transparent file:hidden"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file chosen again, after it was corrected, must count as a choice.
          event.target.value = ""
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
