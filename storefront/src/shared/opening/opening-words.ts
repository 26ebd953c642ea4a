import { m } from "~/paraglide/messages"
import { clockText } from "./clock-text"
import { weekGroups, type OpeningState } from "./opening-hours"
import type { OpeningPeriod } from "@ocop/contracts"

const dayNames = [
  m.point_day_1,
  m.point_day_2,
  m.point_day_3,
  m.point_day_4,
  m.point_day_5,
  m.point_day_6,
  m.point_day_7,
]
/** Name of an ISO day, 1 Monday … 7 Sunday. */
export const dayName = (day: number): string => dayNames[day - 1]?.() ?? String(day)

/** Text of the opening state; null when no hours are published. */
export function stateWords(
  state: OpeningState,
): { open: boolean; label: string; detail: string | null } | null {
  if (state.state === "unknown") return null
  if (state.state === "open")
    return {
      open: true,
      label: m.point_open_now(),
      detail: state.until
        ? m.point_closes_at({ time: clockText(state.until.minute) })
        : m.point_never_closes(),
    }
  return {
    open: false,
    label: m.point_closed_now(),
    detail: m.point_opens_at({ time: clockText(state.opens.minute), day: dayName(state.opens.day) }),
  }
}

/** The week in few lines: days with the same hours together. */
export const weekWords = (
  periods: readonly OpeningPeriod[],
): ReadonlyArray<{ days: string; hours: string }> =>
  weekGroups(periods).map(({ from, to, spans }) => ({
    days: from === to ? dayName(from) : m.point_day_range({ from: dayName(from), to: dayName(to) }),
    hours: spans.length === 0 ? m.point_day_off() : spans.join(", "),
  }))
