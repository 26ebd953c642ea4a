import { Link } from "@tanstack/react-router"
import { Suspense } from "react"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { useDesk } from "../lib/membership"
import { deskRooms, HOME, mayEnter } from "../lib/pages"
import { DeskFrame } from "./producer-dashboard"
import { Waiting } from "./failure"

/** The producers' office, room by room of its address. */
export function Desk({ room, search }: { room: string | undefined; search: SearchParams }) {
  return (
    <DeskFrame room={room}>
      <Room room={room} search={search} />
    </DeskFrame>
  )
}

function Room({ room, search }: { room: string | undefined; search: SearchParams }) {
  const { me, place } = useDesk()
  const found = deskRooms.find(({ name }) => name === room)
  if (!found) return <Nothing title={m.ui_not_found_title()} />
  if (!mayEnter(found, place.role, me.onBehalf !== null))
    return <Nothing title={m.producer_dashboard_page_closed()} />
  const { component: Component } = found
  return (
    <Suspense fallback={<Waiting />}>
      {/* Another producer is another room: nothing of the one may stay on the screen of the other. */}
      <Component key={place.producerId} search={search} />
    </Suspense>
  )
}

function Nothing({ title }: { title: string }) {
  return (
    <EmptyState title={<h1>{title}</h1>}>
      <Link {...HOME} preload={false} className={buttonClass("secondary")}>
        {m.producer_dashboard_nav_home()}
      </Link>
    </EmptyState>
  )
}
