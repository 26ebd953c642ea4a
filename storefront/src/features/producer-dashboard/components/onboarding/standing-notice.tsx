import type { Membership } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { PAGES } from "../../lib/pages"
import { standingWords } from "../../lib/words"

const texts: Partial<Record<Membership["standing"], () => string>> = {
  draft: m.onboarding_standing_draft_text,
  submitted: m.onboarding_standing_submitted_text,
  returned: m.onboarding_standing_returned_text,
  suspended: m.onboarding_standing_suspended_text,
}

/** Before everything else: the producer may not sell yet, or no longer. */
export function StandingNotice({ membership }: { membership: Membership }) {
  const text = texts[membership.standing]
  if (!text) return null
  return (
    <Notice
      tone={membership.standing === "submitted" || membership.standing === "draft" ? "info" : "warning"}
      title={standingWords[membership.standing]()}
      className="mt-4"
    >
      <p>{text()}</p>
      {membership.role === "owner" ? (
        <Link to={PAGES.profile} className={buttonClass("secondary", "mt-2")}>
          {m.onboarding_to_file()}
        </Link>
      ) : null}
    </Notice>
  )
}
