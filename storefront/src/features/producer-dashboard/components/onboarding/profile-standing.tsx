import type { ProducerProfile, ReviewEntry } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { ReviewReasons } from "~/shared/onboarding/review-history"
import { Notice } from "~/shared/ui/notice"
import { standingWords } from "../../lib/words"

const texts: Record<ProducerProfile["standing"], () => string> = {
  unclaimed: m.onboarding_standing_draft_text,
  draft: m.onboarding_standing_draft_text,
  submitted: m.onboarding_standing_submitted_text,
  returned: m.onboarding_standing_returned_text,
  approved: m.onboarding_standing_approved_text,
  suspended: m.onboarding_standing_suspended_text,
}

const tones = {
  unclaimed: "info",
  draft: "info",
  submitted: "info",
  returned: "warning",
  approved: "success",
  suspended: "error",
} as const

/** The act that led to where the application stands now, if an officer gave reasons with it. */
const reasonsOf = ({ history, standing }: ProducerProfile): ReviewEntry | undefined =>
  standing === "returned" || standing === "suspended"
    ? history.find(({ act }) => act === standing)
    : undefined

export function ProfileStanding({ profile }: { profile: ProducerProfile }) {
  const { standing, history } = profile
  const reasons = reasonsOf(profile)
  const latest = history[0]
  return (
    <Notice tone={tones[standing]} title={standingWords[standing]()}>
      <div className="grid gap-2">
        <p>{texts[standing]()}</p>
        {reasons ? <ReviewReasons entry={reasons} /> : null}
        {latest && standing === "submitted" ? (
          <p className="text-sm text-soft">{m.onboarding_standing_since({ time: timeWords(latest.at) })}</p>
        ) : null}
      </div>
    </Notice>
  )
}
