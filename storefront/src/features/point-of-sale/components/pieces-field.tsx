import { useId, useState } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { controlClass } from "~/shared/ui/field"
import { MOST_PIECES, readPieces } from "../lib/pieces"
import { stepperClass } from "../lib/stepper-class"

/**
 * Number of pieces: one more or one less with a thumb, or typed. What cannot be read stays as typed with a sentence; more
 * than `most` is asked about. Until that is settled `onChange` has told null, and nothing can be recorded.
 */
export function PiecesField({
  title,
  value,
  minimum,
  lowest = minimum,
  most,
  question,
  onChange,
  className,
}: {
  title: string
  value: number | null
  /** Fewest pieces that can be typed. */
  minimum: number
  /** Fewest pieces that the minus key reaches. */
  lowest?: number
  /** Most pieces that are not asked about. */
  most: number
  /** Asks about more. */
  question: string
  onChange: (value: number | null) => void
  className?: string
}) {
  const id = useId()
  // Null: the field shows the value.
  const [typed, setTyped] = useState<string | null>(null)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    // A piece that was scanned meanwhile counts, not what somebody had begun to type.
    if (value !== null) setTyped(null)
  }
  const read = typed === null ? value : readPieces(typed, minimum)
  const unreadable = typed !== null && typed.trim() !== "" && read === null
  const asks = typed !== null && read !== null && read > most
  const type = (text: string): void => {
    const pieces = readPieces(text, minimum)
    const settled = pieces !== null && pieces <= most
    setTyped(settled ? null : text.slice(0, 20))
    onChange(settled ? pieces : null)
  }
  const step = (to: number): void => {
    setTyped(null)
    onChange(to)
  }
  return (
    <div className={cx("grid justify-items-end gap-1", className)}>
      <span className="flex shrink-0 items-center gap-1">
        <button
          type="button"
          className={stepperClass}
          disabled={(value ?? lowest) <= lowest}
          aria-label={m.pos_less({ title })}
          onClick={() => step((value ?? minimum) - 1)}
        >
          −
        </button>
        <input
          data-scan="pieces"
          aria-label={m.pos_pieces({ title })}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? value ?? ""}
          aria-invalid={unreadable || asks ? true : undefined}
          aria-describedby={unreadable || asks ? `${id}-problem` : undefined}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => type(target.value)}
          onBlur={() => {
            // An emptied field is somebody who changed their mind.
            if (typed?.trim() === "" && value !== null) step(value)
          }}
          className={`${controlClass} w-18! px-1! text-center font-bold tabular-nums`}
        />
        <button
          type="button"
          className={stepperClass}
          aria-label={m.pos_more({ title })}
          onClick={() => step((value ?? 0) + 1)}
        >
          +
        </button>
      </span>
      {unreadable ? (
        <p id={`${id}-problem`} role="alert" className="text-sm font-bold text-bad">
          {m.pos_pieces_unreadable({ minimum, most: MOST_PIECES })}
        </p>
      ) : null}
      {asks ? (
        <div className="grid gap-1 rounded-lg border-l-4 border-star bg-star-wash px-3 py-1 text-sm">
          <p id={`${id}-problem`} role="alert">
            {question}
          </p>
          <label className="tap flex items-center gap-3">
            {/* A box and no button: Enter at the end of a scan cannot tick it. */}
            <input
              type="checkbox"
              className="size-6 accent-accent"
              checked={false}
              onChange={() => step(read)}
            />
            <span className="font-bold">{m.pos_pieces_sure({ count: read })}</span>
          </label>
        </div>
      ) : null}
    </div>
  )
}
