import type { PointManager } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { goOnAs, SignInAgain } from "~/shared/dashboard/sign-in-again"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { readManager, signOut } from "../api/point"
import { sessionGate } from "../api/session-gate"
import {
  CONSIGNMENT,
  COUNTERS,
  DISCREPANCIES,
  DONE,
  HOME,
  SHELF_CARDS,
  STOCK,
  STOCK_LISTS,
} from "../lib/rooms"
import { ConsignmentPage } from "./consignment-page"
import { CountersPage } from "./counters-page"
import { DiscrepanciesPage } from "./discrepancies-page"
import { DonePage } from "./done-page"
import { Failure, Waiting } from "./failure"
import { HomePage } from "./home-page"
import { PointHeader } from "./point-header"
import { ShelfCardsPage } from "./shelf-cards-page"
import { SignInForm } from "./sign-in-form"
import { StockListsPage } from "./stock-lists-page"
import { StockPage } from "./stock-page"

/**
 * The office of a sales point, room by room of its address. A session that ends in the middle of work is asked for
 * above the page, which stays as it is.
 */
export function PointOffice({ room }: { room: string | undefined }) {
  const { reading, reload } = useRead<PointManager>("me", () => readManager())
  const [signedIn, setSignedIn] = useState<PointManager | null>(null)
  const [left, setLeft] = useState(false)
  const manager = left ? null : (signedIn ?? (reading.state === "ready" ? reading.value : null))

  const enter = (who: PointManager) => {
    setLeft(false)
    setSignedIn(who)
  }
  const leave = async () => {
    const result = await signOut()
    if (!result.ok) return result.problem
    setSignedIn(null)
    setLeft(true)
    return null
  }
  const unauthorized = reading.state === "failed" && reading.problem.code === "unauthorized"
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      <PointHeader manager={manager} room={room} onLeave={leave} />
      <main id="noi-dung" tabIndex={-1} className="container-page min-h-[60dvh] py-5">
        {manager ? (
          <>
            <Room room={room} />
            <SessionEnded manager={manager} />
          </>
        ) : left || unauthorized ? (
          <SignInPage left={left} onSignedIn={enter} />
        ) : reading.state === "failed" ? (
          <>
            <h1 className="mb-4 text-2xl">{m.point_office_title()}</h1>
            <Failure problem={reading.problem} onRetry={reload} />
          </>
        ) : (
          <Waiting />
        )}
      </main>
    </>
  )
}

function Room({ room }: { room: string | undefined }) {
  switch (room) {
    case HOME.params.room:
      return <HomePage />
    case STOCK.params.room:
      return <StockPage />
    case STOCK_LISTS.params.room:
      return <StockListsPage />
    case SHELF_CARDS.params.room:
      return <ShelfCardsPage />
    case DONE.params.room:
      return <DonePage />
    case COUNTERS.params.room:
      return <CountersPage />
    case CONSIGNMENT.params.room:
      return <ConsignmentPage />
    case DISCREPANCIES.params.room:
      return <DiscrepanciesPage />
    default:
      return (
        <EmptyState title={<h1>{m.ui_not_found_title()}</h1>}>
          <Link {...HOME} preload={false} className={buttonClass("secondary")}>
            {m.point_office_nav_home()}
          </Link>
        </EmptyState>
      )
  }
}

function SignInPage({ left, onSignedIn }: { left: boolean; onSignedIn: (manager: PointManager) => void }) {
  useTitle(m.point_office_title())
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-4">
      <BrocadeBand seed="diem-ban-hang" />
      <h1 className="text-2xl">{m.point_office_title()}</h1>
      <p className="text-soft">{m.point_office_sign_in_text()}</p>
      {left ? <p role="status">{m.point_office_signed_out()}</p> : null}
      <SignInForm onSignedIn={onSignedIn} />
    </div>
  )
}

function SessionEnded({ manager }: { manager: PointManager }) {
  return (
    <SignInAgain gate={sessionGate} title={m.point_office_again_title()}>
      <p className="mb-4 text-soft">{m.point_office_again_text()}</p>
      <SignInForm
        email={manager.email}
        onSignedIn={(who) => goOnAs(sessionGate, manager.id, who)}
        onLater={() => sessionGate.settle(false)}
      />
    </SignInAgain>
  )
}
