import { Link } from "@tanstack/react-router"
import type { HomeView } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { LinkButton } from "~/shared/ui/button"
import { ListingGrid } from "~/shared/ui/listing-card"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Groups } from "./groups"
import { Hero } from "./hero"
import { StarsMeaning } from "./stars-meaning"

function More({ to, search = {} }: { to: string; search?: SearchParams }) {
  return (
    <Link to={to} search={search} className="link inline-flex min-h-11 items-center">
      {m.home_see_all()}
    </Link>
  )
}

function Producers({ producers }: { producers: HomeView["producers"] }) {
  if (producers.length === 0) return null
  return (
    <Section title={m.home_producers()} more={<More to="/nha-san-xuat" />}>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {producers.map((producer) => (
          <li key={producer.handle}>
            <Link
              to="/nha-san-xuat/$handle"
              params={{ handle: producer.handle }}
              className="block h-full overflow-hidden rounded-card border border-line bg-sheet shadow-card hover:border-strong-line"
            >
              <BrocadeBand seed={producer.handle} />
              <span className="block p-4">
                <span className="block leading-snug font-bold">{producer.name}</span>
                {producer.place ? <span className="block text-sm text-soft">{producer.place}</span> : null}
                <span className="block pt-1 text-sm">{m.browse_count({ count: producer.listingCount })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SalesPoints({ points, total }: { points: HomeView["points"]; total: number }) {
  return (
    <Section title={m.home_points()}>
      <div className="grid items-center gap-4 rounded-card bg-indigo-wash p-4 md:grid-cols-2 md:p-6">
        <div className="grid justify-items-start gap-3">
          <p>{m.home_points_text({ count: total })}</p>
          <LinkButton to="/diem-ban" look="secondary">
            {m.home_points_see()}
          </LinkButton>
        </div>
        <ul className="divide-y divide-line rounded-lg bg-sheet empty:hidden">
          {points.map((point) => (
            <li key={point.handle}>
              <Link
                to="/diem-ban/$handle"
                params={{ handle: point.handle }}
                className="block min-h-11 px-4 py-2 hover:bg-sunken"
              >
                <span className="block leading-snug font-bold">{point.name}</span>
                {point.place ? <span className="text-sm text-soft">{point.place}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}

export function HomePage({ view }: { view: HomeView }) {
  return (
    <>
      <Hero view={view} />
      <div className="container-page">
        {view.engine === "postgres" ? (
          <Notice tone="warning" className="mt-4">
            {m.browse_simple_mode()}
          </Notice>
        ) : null}
        <Groups groups={view.groups} />
        {view.starred.length > 0 ? (
          <Section
            title={m.home_starred()}
            more={<More to="/san-pham" search={{ "chung-nhan": "1", "sap-xep": "sao" }} />}
          >
            <ListingGrid cards={view.starred} className="lg:grid-cols-4" />
          </Section>
        ) : null}
        <StarsMeaning />
        <Section title={m.home_newest()} more={<More to="/san-pham" search={{ "sap-xep": "moi" }} />}>
          <ListingGrid cards={view.newest} className="lg:grid-cols-4" />
        </Section>
        <Producers producers={view.producers} />
        <SalesPoints points={view.points} total={view.pointTotal} />
      </div>
    </>
  )
}
