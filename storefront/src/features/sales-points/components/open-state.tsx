import type { OpeningPeriod } from "@ocop/contracts"
import { useEffect, useState } from "react"
import { cx } from "~/shared/lib/class-names"
import { openingState } from "~/shared/opening/opening-hours"
import { stateWords } from "~/shared/opening/opening-words"

/**
 * “Open now” or “closed now” with the next change. Rendered for the server's moment first, so that hydration agrees, and
 * then updated while the page is open.
 *
 * @param now seconds since the epoch at which the server rendered the page
 */
export function OpenState({ periods, now }: { periods: readonly OpeningPeriod[]; now: number }) {
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const follow = () => setMoment(Math.floor(Date.now() / 1000))
    follow()
    const timer = setInterval(follow, 30_000)
    return () => clearInterval(timer)
  }, [])
  const words = stateWords(openingState(periods, moment))
  if (!words) return null
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span
        className={cx("inline-flex items-center gap-1.5 font-bold", words.open ? "text-good" : "text-bad")}
      >
        <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
          {words.open ? (
            <circle cx="6" cy="6" r="5" fill="currentColor" />
          ) : (
            <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
          )}
        </svg>
        {words.label}
      </span>
      {words.detail ? <span className="text-sm text-soft">{words.detail}</span> : null}
    </p>
  )
}
