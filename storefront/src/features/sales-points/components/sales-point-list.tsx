import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { m } from "~/paraglide/messages"
import { PointsMap, type MapPoint } from "~/shared/map"
import { Button, LinkButton } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Select } from "~/shared/ui/field"
import { IllustrativeTag } from "~/shared/ui/tag"
import type { SalesPointCardView, SalesPointListView } from "../lib/views"
import { OpenState } from "./open-state"
import { PhoneLink } from "./phone-link"

export function SalesPointList({ view, province }: { view: SalesPointListView; province: string | null }) {
  const points = useMemo(() => view.points.flatMap(mapPoint), [view.points])
  return (
    <>
      <form method="get" className="mt-4 flex flex-wrap items-end gap-3">
        <Select
          label={m.point_province()}
          name="tinh"
          defaultValue={province ?? ""}
          className="w-64 max-w-full"
        >
          <option value="">{m.point_all_provinces({ count: view.all })}</option>
          {view.provinces.map(({ code, name, count }) => (
            <option key={code} value={code}>
              {name} ({count})
            </option>
          ))}
        </Select>
        <Button type="submit" look="secondary">
          {m.point_filter()}
        </Button>
      </form>
      {view.points.length === 0 ? (
        <div className="mt-8">
          <EmptyState
            title={m.point_none_title()}
            picture={<img src="/tranh/hoa/cho-ocop.svg" alt="" width="112" height="112" />}
          >
            <p className="text-soft">{m.point_none_text()}</p>
            <LinkButton to="/diem-ban" look="secondary">
              {m.point_show_all()}
            </LinkButton>
          </EmptyState>
        </div>
      ) : (
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
          <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
            {view.points.map((point, index) => (
              <PointCard key={point.handle} point={point} number={index + 1} now={view.now} />
            ))}
          </ol>
          <div className="max-lg:order-first lg:sticky lg:top-4">
            <PointsMap
              points={points}
              label={m.point_map_label({ count: points.length })}
              className="mx-auto max-h-[70vh] w-full max-w-[26rem]"
            />
            <p className="mt-2 text-sm text-soft">{m.point_map_note()}</p>
          </div>
        </div>
      )}
    </>
  )
}

function mapPoint(point: SalesPointCardView, index: number): MapPoint[] {
  if (point.lat === null || point.lng === null) return []
  return [
    {
      id: point.handle,
      number: index + 1,
      lat: point.lat,
      lng: point.lng,
      title: point.name,
      text: point.address ?? point.place,
      to: `/diem-ban/${point.handle}`,
    },
  ]
}

function PointCard({ point, number, now }: { point: SalesPointCardView; number: number; now: number }) {
  return (
    <li className="relative grid grid-cols-[auto_1fr] gap-x-3 rounded-card border border-line bg-sheet p-4 shadow-card">
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-7 place-items-center rounded-full bg-accent text-sm font-bold text-on-accent tabular-nums"
      >
        {number}
      </span>
      <div className="min-w-0">
        <h2 className="text-base">
          <Link
            to="/diem-ban/$handle"
            params={{ handle: point.handle }}
            className="text-ink no-underline after:absolute after:inset-0 after:rounded-card hover:underline"
          >
            {point.name}
          </Link>
        </h2>
        <p className="text-sm text-soft">
          {[point.address, point.place].filter(Boolean).join(" · ")}
          {point.illustrative.includes("address") ? (
            <>
              {" "}
              <IllustrativeTag />
            </>
          ) : null}
        </p>
        <OpenState periods={point.openingHours} now={now} />
        {point.illustrative.includes("opening_hours") && point.openingHours.length > 0 ? (
          <p className="text-sm text-soft">
            {m.point_hours()} <IllustrativeTag />
          </p>
        ) : null}
        {point.phone ? <PhoneLink phone={point.phone} className="relative z-10" /> : null}
      </div>
    </li>
  )
}
