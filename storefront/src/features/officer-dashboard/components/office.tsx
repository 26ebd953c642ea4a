import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { searchOf } from "../lib/certificate-address"
import { CERTIFICATES, HOME, IMPORTS, LISTINGS, MODERATION, POINTS, PRODUCERS } from "../lib/rooms"
import { CertificatesPage } from "./certificates-page"
import { HeldListingsPage } from "./held-listings-page"
import { HomePage } from "./home-page"
import { ImportsPage } from "./imports-page"
import { ModerationPage } from "./moderation-page"
import { OfficeFrame } from "./office-frame"
import { PointsPage } from "./points-page"
import { ReviewsPage } from "./reviews-page"
import { RunPage } from "./run-page"

/** The whole office, room by room of its address. */
export function Office({ room, search }: { room: string | undefined; search: SearchParams }) {
  return (
    <OfficeFrame>
      <Room room={room} search={search} />
    </OfficeFrame>
  )
}

function Room({ room, search }: { room: string | undefined; search: SearchParams }) {
  const { lan, xem } = search
  switch (room) {
    case HOME.params.room:
      return <HomePage />
    case IMPORTS.params.room:
      return lan ? <RunPage key={lan} id={lan} filter={xem ?? ""} /> : <ImportsPage />
    case CERTIFICATES.params.room:
      return <CertificatesPage search={searchOf(search)} />
    case PRODUCERS.params.room:
      return <ReviewsPage search={search} />
    case POINTS.params.room:
      return <PointsPage />
    case MODERATION.params.room:
      return <ModerationPage search={search} />
    case LISTINGS.params.room:
      return <HeldListingsPage />
    default:
      return (
        <EmptyState title={<h1>{m.ui_not_found_title()}</h1>}>
          <Link {...HOME} preload={false} className={buttonClass("secondary")}>
            {m.office_nav_home()}
          </Link>
        </EmptyState>
      )
  }
}
