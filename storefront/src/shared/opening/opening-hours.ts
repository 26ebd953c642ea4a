import type { OpeningPeriod } from "@ocop/contracts"
import { minuteOfVietnamWeek } from "@ocop/vietnam-time"
import { clockText } from "./clock-text"

const DAY = 1440
const WEEK = 7 * DAY

/** A moment of the week in Vietnam: ISO day 1 Monday … 7 Sunday, minute 0…1439. */
export interface WeekMoment {
  readonly day: number
  readonly minute: number
}

export type OpeningState =
  /** `until` null: it never closes. */
  | { readonly state: "open"; readonly until: WeekMoment | null; readonly changesInMinutes: number | null }
  | { readonly state: "closed"; readonly opens: WeekMoment; readonly changesInMinutes: number }
  /** No hours are published: nothing may be claimed. */
  | { readonly state: "unknown" }

interface Span {
  start: number
  end: number
}

const momentOf = (minuteOfWeek: number): WeekMoment => {
  const inWeek = ((minuteOfWeek % WEEK) + WEEK) % WEEK
  return { day: Math.floor(inWeek / DAY) + 1, minute: inWeek % DAY }
}

/**
 * The week as spans of minutes since Monday 00:00, sorted and joined. A period that closes at or before its
 * opening runs past midnight into the next day; one of no length (opens = closes) says nothing and is left out.
 */
function spansOf(periods: readonly OpeningPeriod[]): Span[] {
  const spans = periods
    .filter(({ opens, closes }) => opens !== closes)
    .map(({ day, opens, closes }) => {
      const start = (day - 1) * DAY + opens
      return { start, end: (day - 1) * DAY + closes + (closes < opens ? DAY : 0) }
    })
    .sort((one, other) => one.start - other.start)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

/**
 * Whether a shop is open at a moment, by its published weekly hours. Public holidays are not in the data: pages say
 * so beside the hours.
 *
 * @param now seconds since the epoch, UTC
 */
export function openingState(periods: readonly OpeningPeriod[], now: number): OpeningState {
  const spans = spansOf(periods)
  if (spans.length === 0) return { state: "unknown" }
  const at = minuteOfVietnamWeek(now * 1000)

  let end = endOfSpanAt(spans, at)
  if (end === null) {
    const waits = spans.map(({ start }) => (start - at + WEEK) % WEEK)
    const wait = Math.min(...waits)
    return { state: "closed", opens: momentOf(at + wait), changesInMinutes: wait }
  }
  // A span that ends where another begins (Sunday night into Monday) goes on; seven rounds prove that it never ends.
  for (let next = endOfSpanAt(spans, end); next !== null; next = endOfSpanAt(spans, end)) {
    end = next
    if (end - at >= WEEK) return { state: "open", until: null, changesInMinutes: null }
  }
  return { state: "open", until: momentOf(end), changesInMinutes: end - at }
}

/** End of the span that holds a minute, counted on from it; null when none does. */
function endOfSpanAt(spans: readonly Span[], at: number): number | null {
  const inWeek = at % WEEK
  const base = at - inWeek
  for (const { start, end } of spans) {
    if (start <= inWeek && inWeek < end) return base + end
    // Sunday's night runs into the next week.
    if (start <= inWeek + WEEK && inWeek + WEEK < end) return base + end - WEEK
  }
  return null
}

/** The hours of each day 1…7 as text parts such as "07:30–17:00"; an empty list on a day off. */
export function weekTable(
  periods: readonly OpeningPeriod[],
): ReadonlyArray<{ day: number; spans: readonly string[] }> {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day,
    spans: periods
      .filter((period) => period.day === day && period.opens !== period.closes)
      .sort((one, other) => one.opens - other.opens)
      .map(({ opens, closes }) => `${clockText(opens)}–${clockText(closes)}`),
  }))
}

/** Days with the same hours in a row, joined: "Monday to Friday 07:30–17:00". */
export function weekGroups(
  periods: readonly OpeningPeriod[],
): ReadonlyArray<{ from: number; to: number; spans: readonly string[] }> {
  const groups: Array<{ from: number; to: number; spans: readonly string[] }> = []
  for (const { day, spans } of weekTable(periods)) {
    const last = groups.at(-1)
    if (last && last.spans.join() === spans.join()) last.to = day
    else groups.push({ from: day, to: day, spans })
  }
  return groups
}
