import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { StaticMap, isOnMap } from "~/shared/map"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { IllustrativeTag } from "~/shared/ui/tag"
import { directionsUri, mapsUrl } from "../lib/directions"
import { weekWords } from "~/shared/opening/opening-words"
import type { SalesPointView } from "../lib/views"
import { OpenState } from "./open-state"
import { PhoneLink } from "./phone-link"

export function SalesPointPage({ point }: { point: SalesPointView }) {
  const { lat, lng } = point
  const spot = lat !== null && lng !== null && isOnMap({ lat, lng }) ? { lat, lng } : null
  const address = [point.address, point.place].filter(Boolean).join(", ")
  return (
    <article className="container-page pb-12">
      <Breadcrumbs crumbs={[{ label: m.nav_sales_points(), to: "/diem-ban" }, { label: point.name }]} />
      <BrocadeBand seed={point.handle} className="rounded" />
      <div className="mt-6 grid items-start gap-8 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
        <div>
          <p className="text-sm text-soft">{m.point_kind()}</p>
          <h1 className="text-2xl md:text-3xl">{point.name}</h1>
          <div className="mt-2">
            <OpenState periods={point.openingHours} now={point.now} />
          </div>
          <div className="mt-4 flex flex-wrap gap-3">
            {point.phone ? (
              <a href={`tel:${point.phone}`} className={buttonClass("primary")}>
                {m.point_call()}
              </a>
            ) : null}
            {spot ? (
              <a href={directionsUri(spot, point.name)} className={buttonClass("secondary")}>
                {m.point_directions()}
              </a>
            ) : null}
          </div>
          <dl className="mt-6 grid gap-4">
            <Fact term={m.point_address()} illustrative={point.illustrative.includes("address")}>
              {address || m.point_not_published()}
            </Fact>
            <Fact term={m.point_phone()}>
              {point.phone ? <PhoneLink phone={point.phone} /> : m.point_not_published()}
            </Fact>
            <Fact term={m.point_operator()}>{point.operatorName ?? m.point_not_published()}</Fact>
            {point.openedOn ? <Fact term={m.point_opened_on()}>{point.openedOn}</Fact> : null}
          </dl>
          {point.description ? (
            <p className="mt-6 max-w-prose whitespace-pre-line">{point.description}</p>
          ) : null}
          <Section title={m.point_hours()}>
            <Hours point={point} />
          </Section>
        </div>
        {spot ? (
          <figure>
            <div className="overflow-hidden rounded-card border border-line bg-indigo-wash">
              <StaticMap
                label={m.point_map_of({ name: point.name })}
                points={[
                  { id: point.handle, number: null, ...spot, title: point.name, text: null, to: null },
                ]}
              />
            </div>
            <figcaption className="mt-2 text-sm text-soft">
              {m.point_coordinates({ lat: spot.lat.toFixed(5), lng: spot.lng.toFixed(5) })}{" "}
              <a href={mapsUrl(spot)} rel="noopener noreferrer nofollow" className="link">
                {m.point_open_street_map()}
              </a>
            </figcaption>
          </figure>
        ) : null}
      </div>
      {point.near.length > 0 ? (
        <Section title={m.point_near({ province: point.provinceName ?? "" })}>
          <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {point.near.map((other) => (
              <li key={other.handle} className="border-b border-line">
                <Link
                  to="/diem-ban/$handle"
                  params={{ handle: other.handle }}
                  className="tap block py-2 text-ink"
                >
                  {other.name}
                  {other.place ? <span className="block text-sm text-soft">{other.place}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {point.source ? (
        <p className="mt-8 text-sm text-soft">{m.point_source({ source: point.source })}</p>
      ) : null}
    </article>
  )
}

function Fact({
  term,
  illustrative = false,
  children,
}: {
  term: string
  illustrative?: boolean
  children: ReactNode
}) {
  return (
    <div>
      <dt className="text-sm text-soft">{term}</dt>
      <dd>
        {children}
        {illustrative ? (
          <>
            {" "}
            <IllustrativeTag />
          </>
        ) : null}
      </dd>
    </div>
  )
}

function Hours({ point }: { point: SalesPointView }) {
  const lines = weekWords(point.openingHours)
  if (point.openingHours.length === 0) return <p className="text-soft">{m.point_hours_unknown()}</p>
  return (
    <>
      <table className="border-collapse">
        <caption className="sr-only">{m.point_hours()}</caption>
        <tbody>
          {lines.map(({ days, hours }) => (
            <tr key={days} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-6 text-left font-normal">
                {days}
              </th>
              <td className="py-1.5 tabular-nums">{hours}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-soft">
        {m.point_hours_holidays()} {point.illustrative.includes("opening_hours") ? <IllustrativeTag /> : null}
      </p>
    </>
  )
}
