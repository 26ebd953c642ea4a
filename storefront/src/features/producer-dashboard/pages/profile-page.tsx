import type { ProducerProfile } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useEffect } from "react"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { useReplaceableQuery } from "~/shared/dashboard/use-replaceable-query"
import { ReviewHistory } from "~/shared/onboarding/review-history"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { profileQuery } from "../api/onboarding"
import { PaperList } from "../components/onboarding/paper-list"
import { ProfileChecklist } from "../components/onboarding/profile-checklist"
import { ProfileFacts } from "../components/onboarding/profile-facts"
import { ProfileForm } from "../components/onboarding/profile-form"
import { ProfileStanding } from "../components/onboarding/profile-standing"
import { useMembership, useProducerSession } from "../lib/membership"
import { PAGES } from "../lib/pages"

/** The producer's application: where it stands, what is missing, its facts and papers, and what was done with it. */
export function ProfilePage() {
  const { query, replace } = useReplaceableQuery(profileQuery())
  return (
    <Page title={m.onboarding_profile_title()}>
      <QueryView query={query}>
        {(profile) => (
          <Profile
            profile={profile}
            onChanged={(changed) => void replace(changed)}
            onPapers={() => void query.refetch()}
          />
        )}
      </QueryView>
    </Page>
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
  const { me, reload } = useProducerSession()
  const membership = useMembership()
  const { name, standing } = profile
  // Name and standing are shown above every page.
  useEffect(() => {
    if (standing !== membership.standing || name !== membership.producerName) reload()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a reload changes the session, and must not ask for another
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
          <Link to={PAGES.join} className={buttonClass("quiet", "px-0")}>
            {m.onboarding_another_producer()}
          </Link>
        </p>
      )}
    </>
  )
}
