import { hasGtinLength, isGtin } from "./check-digit.js"
import { readCode } from "./read-code.js"
import { isTypedSum } from "./typed-sum.js"

/** Where keys land. `text` takes any digits, `none` is the page or a button: nobody types there. */
export type ScanTarget = "none" | "search" | "pieces" | "money" | "text"

/** A key that was pressed: a character, or `Backspace`, with which an input method takes a letter back. */
export interface Stroke {
  readonly key: string
  /** Milliseconds of any clock. */
  readonly at: number
  /** Whether the key was held down: no scanner holds keys. */
  readonly held?: boolean
}

/** Between two keys of a scanner at full speed; hands are slower. */
const MACHINE_GAP_MS = 45
/** Shorter texts are no code: hands and shortcuts type them too. */
const MIN_CODE_LENGTH = 6
/** A pause before a code: this long, and this many times the usual time between its keys. */
const PAUSE_MS = 100
const PAUSE_FACTOR = 3

const gapBefore = (strokes: readonly Stroke[], at: number): number => strokes[at]!.at - strokes[at - 1]!.at

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Text that strokes leave behind. */
export function textOf(strokes: readonly Stroke[]): string {
  const signs: string[] = []
  for (const { key } of strokes) {
    if (key === "Backspace") signs.pop()
    else signs.push(key)
  }
  return signs.join("")
}

/**
 * Strokes with which a code may begin: the first, then each one behind a pause, for example behind a typed sum; the
 * longest pause counts most.
 */
function starts(strokes: readonly Stroke[]): readonly number[] {
  const pauses: Array<{ readonly at: number; readonly gap: number }> = []
  for (let at = 1; at < strokes.length - 1; at += 1) {
    const gap = gapBefore(strokes, at)
    const behind = strokes.slice(at + 1).map((_, index) => gapBefore(strokes, at + 1 + index))
    if (gap >= PAUSE_MS && gap >= PAUSE_FACTOR * median(behind)) pauses.push({ at, gap })
  }
  return [0, ...pauses.sort((a, b) => b.gap - a.gap).map(({ at }) => at)]
}

const isMachine = (strokes: readonly Stroke[]): boolean =>
  strokes.length > 1 &&
  strokes.every(({ held }, at) => !held && (at === 0 || gapBefore(strokes, at) < MACHINE_GAP_MS))

/** Whether a text is a code by its shape, whatever the speed. */
function hasCodeShape(text: string, target: ScanTarget, machine: boolean): boolean {
  if (hasGtinLength(text)) {
    if (!isGtin(text)) return false
    if (text.length > 8) return true
    // Eight digits are also a sum, a PIN, the number of a document.
    if (target === "money") return !isTypedSum(text, machine)
    return machine || target !== "text"
  }
  const { kind } = readCode(text)
  return kind !== "own"
}

/** Whether digits are a badly read code: twelve and more are no sum and no quantity. */
const isMisread = (text: string, target: ScanTarget): boolean =>
  target !== "text" && text.length > 8 && hasGtinLength(text)

/**
 * Finds the code in keys that Enter or Tab ended, by its shape: a scanner may need 8 or 400 ms for a key. Speed counts
 * only where a shape could also be typed by a hand.
 *
 * @param isKnown whether a label of one's own, such as `OCAS-DDAA12`, is one of this terminal's goods
 * @returns the code and the stroke with which it begins; null: no scan
 */
export function findScan(
  strokes: readonly Stroke[],
  target: ScanTarget,
  isKnown: (label: string) => boolean,
): { readonly code: string; readonly start: number } | null {
  const parts = starts(strokes).map((start) => {
    const part = strokes.slice(start)
    return { start, code: textOf(part).trim(), machine: isMachine(part) }
  })
  const found =
    parts.find(({ code, machine }) => hasCodeShape(code, target, machine)) ??
    parts.find(({ code, machine, start }) => {
      const long = code.length >= MIN_CODE_LENGTH
      const isLabel = target !== "text" && /\D/.test(code) && isKnown(code)
      return isLabel || (long && (machine || (target === "none" && start === 0))) || isMisread(code, target)
    })
  return found ? { code: found.code, start: found.start } : null
}

/** Time behind a code within which a second Enter still belongs to it: scanners may end with CR and LF. */
export const echoTime = (strokes: readonly Stroke[]): number =>
  Math.min(600, Math.max(150, 2 * median(strokes.slice(1).map((_, index) => gapBefore(strokes, index + 1)))))
