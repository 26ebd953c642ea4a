import { m } from "~/paraglide/messages"
import { controlClass } from "~/shared/ui/field"
import { stepperClass } from "../../lib/stepper-class"

/** How many pieces: by one with a thumb, or typed. An empty field is somebody who types. */
export function PiecesStepper({
  title,
  value,
  least,
  onChange,
}: {
  title: string
  value: number | null
  least: number
  onChange: (value: number | null) => void
}) {
  return (
    <span className="flex shrink-0 items-center gap-1">
      <button
        type="button"
        className={stepperClass}
        disabled={(value ?? least) <= least}
        aria-label={m.counter_less({ title })}
        onClick={() => onChange((value ?? least) - 1)}
      >
        −
      </button>
      <input
        aria-label={m.counter_pieces({ title })}
        inputMode="numeric"
        autoComplete="off"
        value={value ?? ""}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          const digits = target.value.replace(/\D/g, "").slice(0, 6)
          onChange(digits === "" ? null : Number(digits))
        }}
        className={`${controlClass} w-18! px-1! text-center font-bold tabular-nums`}
      />
      <button
        type="button"
        className={stepperClass}
        aria-label={m.counter_more({ title })}
        onClick={() => onChange((value ?? 0) + 1)}
      >
        +
      </button>
    </span>
  )
}
