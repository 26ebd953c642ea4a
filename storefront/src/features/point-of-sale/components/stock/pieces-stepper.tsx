import { m } from "~/paraglide/messages"
import { controlClass } from "~/shared/ui/field"
import { stepperClass } from "../../lib/stepper-class"

/** Quantity stepper: one more or one less with a thumb, or typed. An empty field is somebody who types. */
export function PiecesStepper({
  title,
  value,
  minimum,
  onChange,
}: {
  title: string
  value: number | null
  minimum: number
  onChange: (value: number | null) => void
}) {
  return (
    <span className="flex shrink-0 items-center gap-1">
      <button
        type="button"
        className={stepperClass}
        disabled={(value ?? minimum) <= minimum}
        aria-label={m.pos_less({ title })}
        onClick={() => onChange((value ?? minimum) - 1)}
      >
        −
      </button>
      <input
        aria-label={m.pos_pieces({ title })}
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
        aria-label={m.pos_more({ title })}
        onClick={() => onChange((value ?? 0) + 1)}
      >
        +
      </button>
    </span>
  )
}
