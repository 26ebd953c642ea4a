import type { Officer } from "@ocop/contracts"
import { province } from "@ocop/places/provinces"
import { Outlet } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { DashboardFrame } from "~/shared/dashboard/frame"
import { Navigation } from "~/shared/dashboard/navigation"
import { officerDashboard } from "../lib/dashboard"
import { OfficerContext } from "../lib/officer"
import { PAGES } from "../lib/pages"

/** Name of the officer's province, or that the officer is a central one. */
function scopeWords(officer: Officer): string {
  const own = officer.provinceCode === null ? undefined : province(officer.provinceCode)
  if (!own) return m.officer_dashboard_scope_central()
  return getLocale() === "en" ? own.nameEn : `${own.type} ${own.nameVi}`
}

/** The officer dashboard; the route of the address is drawn inside. */
export function OfficerDashboard() {
  return (
    <DashboardFrame
      dashboard={officerDashboard}
      header={(officer) => ({
        title: officerDashboard.words.title(),
        detail: officer ? `${officer.name} · ${scopeWords(officer)}` : null,
      })}
      navigation={() => <Pages />}
    >
      {(officer) => (
        <OfficerContext value={officer}>
          <Outlet />
        </OfficerContext>
      )}
    </DashboardFrame>
  )
}

function Pages() {
  return (
    <Navigation
      items={[
        { to: PAGES.home, label: m.officer_dashboard_nav_home(), exact: true },
        { to: PAGES.producers, label: m.onboarding_office_nav() },
        { to: PAGES.listings, label: m.listing_office_nav() },
        { to: PAGES.imports, label: m.officer_dashboard_nav_imports() },
        { to: PAGES.certificates, label: m.officer_dashboard_nav_certificates() },
        { to: PAGES.points, label: m.point_business_officer_nav() },
        { to: PAGES.moderation, label: m.review_mod_title() },
      ]}
    />
  )
}
