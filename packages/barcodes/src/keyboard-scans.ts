import { echoTime, findScan, type ScanTarget, type Stroke } from "./scan-detector.js"

/** A key as a browser tells it. */
export interface TypedKey {
  /** `KeyboardEvent.key`: the character, or a name such as `Enter`. */
  readonly key: string
  /** `KeyboardEvent.code`: the physical key, for keys that an input method keeps to itself. */
  readonly code: string
  /** Milliseconds of any clock. */
  readonly at: number
  readonly repeat: boolean
  readonly shift: boolean
  /** Ctrl, Alt or Meta. */
  readonly command: boolean
}

/** Where a key lands. */
export interface KeyPlace<Field> {
  readonly target: ScanTarget
  /** The field with the focus; null: none. */
  readonly field: Field | null
  /** What stands in the field before the key. */
  readonly value: string
}

/** What to do with a key. */
export interface KeyAnswer<Field> {
  /** The key must reach nobody else: it neither submits nor presses nor moves the focus. */
  readonly swallow: boolean
  /** A code was scanned; `restore` is the field that it was written into, with what stood there before. */
  readonly scan: {
    readonly code: string
    readonly restore: { readonly field: Field; readonly value: string } | null
  } | null
}

/** Keys further apart than this belong to different texts; the slowest scanners need 400 ms for a key. */
const LONGEST_GAP_MS = 1500
/** More keys than any code has; the oldest are forgotten. */
const MAX_STROKES = 400
const MODIFIERS = new Set(["Shift", "CapsLock", "AltGraph", "NumLock"])
const PASS: KeyAnswer<never> = { swallow: false, scan: null }
const SWALLOW: KeyAnswer<never> = { swallow: true, scan: null }

const PUNCTUATION: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ["-", "_"],
  Slash: ["/", "?"],
  Period: [".", ">"],
  Semicolon: [";", ":"],
  Equal: ["=", "+"],
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
}

/** The character of a physical key on the layout that scanners speak; null: it has none. */
function physicalSign(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shift ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit ?? PUNCTUATION[code]?.[shift ? 1 : 0] ?? null
}

/** The sign that a key writes, or null. An input method hides its keys behind `Process`. */
function signOf({ key, code, shift }: TypedKey): string | null {
  if ([...key].length === 1) return key
  return key === "Process" || key === "Unidentified" ? physicalSign(code, shift) : null
}

/** Finds the codes of a keyboard scanner among all keys of a terminal, wherever the focus is. */
export class KeyboardScans<Field> {
  private strokes: Array<Stroke & { readonly value: string }> = []
  private place: Field | null = null
  /** The last scan, whose end may come twice. */
  private echo: { readonly until: number; readonly field: Field | null; readonly value: string } | null = null
  private readonly isKnown: (label: string) => boolean

  constructor(isKnown: (label: string) => boolean) {
    this.isKnown = isKnown
  }

  /** Forgets what was typed: the focus moved, or somebody tapped. */
  interrupt(): void {
    this.strokes = []
  }

  /** Takes the next key. */
  press(key: TypedKey, { target, field, value }: KeyPlace<Field>): KeyAnswer<Field> {
    if (MODIFIERS.has(key.key)) return PASS
    const last = this.strokes.at(-1)
    if (field !== this.place || (last && key.at - last.at > LONGEST_GAP_MS)) this.interrupt()
    this.place = field
    // Ctrl and ] is how scanners send the separator of GS1 fields.
    const separator = key.command && (key.key === "]" || key.code === "BracketRight")
    if (key.command && !separator) {
      this.interrupt()
      return PASS
    }
    const sign = separator ? "\u001d" : key.key === "Backspace" ? "Backspace" : signOf(key)
    if (sign !== null) {
      this.strokes.push({ key: sign, at: key.at, held: key.repeat, value })
      if (this.strokes.length > MAX_STROKES) this.strokes.shift()
      return separator ? SWALLOW : PASS
    }
    if (key.key !== "Enter" && (key.key !== "Tab" || key.shift)) {
      this.interrupt()
      return PASS
    }
    return this.end(key, { target, field, value })
  }

  private end(key: TypedKey, { target, field, value }: KeyPlace<Field>): KeyAnswer<Field> {
    const { strokes, echo } = this
    this.interrupt()
    this.echo = null
    if (strokes.length === 0) {
      // Not where something else stands now: a person has gone on.
      const isEcho = echo !== null && key.at < echo.until && echo.field === field && echo.value === value
      return isEcho ? SWALLOW : PASS
    }
    const found = findScan(strokes, target, this.isKnown)
    if (!found) return PASS
    const before = strokes[found.start]!.value
    this.echo = { until: key.at + echoTime(strokes.slice(found.start)), field, value: before }
    const restore = field === null ? null : { field, value: before }
    return { swallow: true, scan: { code: found.code, restore } }
  }
}
