import { useId, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { verifyPin, pinLockoutSeconds } from "../lib/pin"
import type { TerminalMe, TerminalOperator } from "../lib/terminal-types"
import { usePosStore } from "../lib/use-pos-store"

/** Verifies a PIN on the device and stores the count of failed attempts, so that a reload resets nothing. */
function usePinCheck() {
  const store = usePosStore()
  return async (operator: TerminalOperator, pin: string): Promise<"right" | "wrong" | number> => {
    const pins = (await store.database.setting("pins")) ?? {}
    const attempts = pins[operator.id] ?? { wrong: 0, until: 0 }
    const left = attempts.until - store.clock()
    // A clock that was set back makes nobody wait longer than the longest lockout.
    if (left > 0 && left <= 300_000) return Math.ceil(left / 1000)
    const right = await verifyPin(operator, pin)
    const wrong = right ? 0 : attempts.wrong + 1
    const until = right ? 0 : store.clock() + pinLockoutSeconds(wrong) * 1000
    await store.database.saveSetting("pins", { ...pins, [operator.id]: { wrong, until } })
    return right ? "right" : "wrong"
  }
}

/** Operator and PIN; the only operator there is is chosen already. */
export function PinCheck({
  operators,
  onRight,
}: {
  operators: readonly TerminalOperator[]
  onRight: (operator: TerminalOperator) => void
}) {
  const id = useId()
  const checkPin = usePinCheck()
  const [chosen, setChosen] = useState<string | null>(operators.length === 1 ? operators[0]!.id : null)
  const [pin, setPin] = useState("")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const operator = operators.find((one) => one.id === chosen)
  const check = async (event: FormEvent) => {
    event.preventDefault()
    if (!operator || busy) return
    setBusy(true)
    const result = await checkPin(operator, pin)
    setBusy(false)
    setPin("")
    if (result === "right") return onRight(operator)
    setTrouble(result === "wrong" ? m.pos_pin_wrong() : m.pos_pin_pause({ seconds: result }))
  }
  if (operators.length === 0) return <Notice tone="warning">{m.pos_no_operators()}</Notice>
  return (
    <div className="grid gap-3">
      <ul className="grid grid-cols-2 gap-2" aria-label={m.pos_who()}>
        {operators.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={one.id === chosen}
              onClick={() => {
                setChosen(one.id)
                setTrouble(null)
                document.getElementById(id)?.focus()
              }}
              className={cx(
                "tap w-full rounded-lg border px-3 py-2 text-left",
                one.id === chosen ? "border-accent bg-accent-wash" : "border-line bg-sheet hover:bg-sunken",
              )}
            >
              <span className="block font-bold break-words">{one.name}</span>
              <span className="text-sm text-soft">
                {one.role === "lead" ? m.pos_role_lead() : m.pos_role_seller()}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form className="grid gap-1" onSubmit={(event) => void check(event)}>
        <label htmlFor={id} className="text-sm font-bold">
          {m.pos_pin()}
        </label>
        <div className="flex gap-2">
          <input
            id={id}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={pin}
            disabled={!operator}
            onChange={({ target }) => setPin(target.value.replace(/\D/g, ""))}
            aria-invalid={trouble ? true : undefined}
            aria-describedby={trouble ? `${id}-trouble` : undefined}
            className={`${controlClass} min-w-0 text-2xl tracking-[0.3em]`}
          />
          <Button type="submit" disabled={!operator || pin.length < 4 || busy}>
            {busy ? m.pos_working() : m.pos_pin_enter()}
          </Button>
        </div>
        {trouble ? (
          <p id={`${id}-trouble`} role="alert" className="text-sm font-bold text-bad">
            {trouble}
          </p>
        ) : null}
      </form>
    </div>
  )
}

/** Sign-in of an operator on this terminal. */
export function OperatorScreen({
  me,
  onEnter,
}: {
  me: TerminalMe
  onEnter: (operator: TerminalOperator) => void
}) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-4 p-4">
      <h1 className="text-2xl">{m.pos_who()}</h1>
      <PinCheck operators={me.operators} onRight={onEnter} />
    </div>
  )
}
