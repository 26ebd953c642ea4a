import type { ProducerProfile } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useEffect } from "react"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { ReviewHistory } from "~/shared/onboarding/review-history"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { readProfile } from "../api/onboarding"
import { useDesk } from "../lib/membership"
import { JOIN } from "../lib/pages"
import { Read } from "../components/failure"
import { PaperList } from "../components/onboarding/paper-list"
import { ProfileChecklist } from "../components/onboarding/profile-checklist"
import { ProfileFacts } from "../components/onboarding/profile-facts"
import { ProfileForm } from "../components/onboarding/profile-form"
import { ProfileStanding } from "../components/onboarding/profile-standing"

/** The producer's file: where it stands, what is missing, what it says, its papers, and what was done with it. */
export function ProfilePage() {
  useTitle(m.onboarding_profile_title())
  const { reading, reload, update } = useRead<ProducerProfile>("profile", (signal) => readProfile(signal))
  return (
    <>
      <h1 className="text-2xl">{m.onboarding_profile_title()}</h1>
      <div className="mt-4">
        <Read reading={reading} onRetry={reload}>
          {(profile) => (
            <Profile profile={profile} onChanged={(changed) => update(() => changed)} onPapers={reload} />
          )}
        </Read>
      </div>
    </>
  )
}

function Profile({
  profile,
  onChanged,
  onPapers,
}: {
  profile: ProducerProfile
  onChanged: (profile: ProducerProfile) => void
  onPapers: () => void
}) {
  const { me, place, reloadMe } = useDesk()
  const { name, standing } = profile
  // Name and standing are shown above every page of the office.
  useEffect(() => {
    if (standing !== place.standing || name !== place.producerName) reloadMe()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name, standing])
  return (
    <>
      <ProfileStanding profile={profile} />
      <Section title={m.onboarding_checklist()} className="mt-6">
        <ProfileChecklist profile={profile} />
      </Section>
      <Section title={m.onboarding_papers()} className="mt-8">
        <PaperList profile={profile} onChanged={onPapers} />
      </Section>
      <Section title={m.onboarding_facts()} className="mt-8">
        {profile.open ? (
          <ProfileForm profile={profile} asOfficer={me.onBehalf !== null} onChanged={onChanged} />
        ) : (
          <ProfileFacts profile={profile} />
        )}
      </Section>
      <Section title={m.onboarding_history()} className="mt-8">
        <ReviewHistory history={profile.history} />
      </Section>
      {me.onBehalf ? null : (
        <p className="mt-8 border-t border-line pt-4">
          <Link {...JOIN} preload={false} className={buttonClass("quiet", "px-0")}>
            {m.onboarding_another_producer()}
          </Link>
        </p>
      )}
    </>
  )
}
