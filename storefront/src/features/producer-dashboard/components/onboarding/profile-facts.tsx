import type { ProducerProfile } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { FactList } from "~/shared/onboarding/fact-list"

/** The application while it may not be changed. */
export function ProfileFacts({ profile }: { profile: ProducerProfile }) {
  return (
    <div className="grid gap-3">
      <FactList profile={profile} />
      <p className="text-sm text-soft">
        {profile.standing === "submitted" ? m.onboarding_locked_submitted() : m.onboarding_locked_approved()}
      </p>
    </div>
  )
}
