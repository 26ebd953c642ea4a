import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { LinkButton } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Notice } from "~/shared/ui/notice"
import { Pagination } from "~/shared/ui/pagination"
import { Tag } from "~/shared/ui/tag"
import { addressOfQuery, queryOfAddress } from "../lib/address"
import type { ProducerCardView, ProducerListView } from "../lib/views"
import { ProducerFilters } from "./producer-filters"

export function ProducerList({ view, search }: { view: ProducerListView; search: SearchParams }) {
  const query = queryOfAddress(search)
  return (
    <>
      <ProducerFilters view={view} search={addressOfQuery(query)} />
      {view.engine === "postgres" ? (
        <Notice tone="warning" className="mt-4">
          {m.producer_simple_search()}
        </Notice>
      ) : null}
      <p className="mt-6 text-soft" role="status">
        {m.producer_count({ count: view.total.toLocaleString("vi-VN") })}
      </p>
      {view.hits.length === 0 ? (
        <div className="mt-4">
          <EmptyState
            title={m.producer_none_title()}
            picture={<img src="/tranh/hoa/cho-ocop.svg" alt="" width="112" height="112" />}
          >
            <p className="text-soft">{m.producer_none_text()}</p>
            <LinkButton to="/nha-san-xuat" look="secondary">
              {m.producer_show_all()}
            </LinkButton>
          </EmptyState>
        </div>
      ) : (
        <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {view.hits.map((producer) => (
            <ProducerCard key={producer.handle} producer={producer} />
          ))}
        </ul>
      )}
      <Pagination
        to="/nha-san-xuat"
        page={view.page}
        pages={view.pages}
        searchOf={(page) => addressOfQuery({ ...query, page })}
      />
    </>
  )
}

function ProducerCard({ producer }: { producer: ProducerCardView }) {
  return (
    <li className="relative flex flex-col overflow-hidden rounded-card border border-line bg-sheet shadow-card">
      <div
        aria-hidden="true"
        className="h-16 bg-cover"
        style={{ backgroundImage: `url("/tranh/nen/${producer.handle}.svg")` }}
      />
      <div className="flex flex-1 flex-col gap-1 p-4">
        <p className="text-sm text-soft">
          {[producer.legalType, producer.place].filter(Boolean).join(" · ") || m.producer_place_unknown()}
        </p>
        <h2 className="text-lg leading-snug">
          <Link
            to="/nha-san-xuat/$handle"
            params={{ handle: producer.handle }}
            className="text-ink after:absolute after:inset-0 after:rounded-card hover:underline focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-accent"
          >
            {producer.name}
          </Link>
        </h2>
        {producer.excerpt ? <p className="text-sm text-soft">{producer.excerpt}</p> : null}
        <p className="mt-auto flex flex-wrap gap-1.5 pt-2">
          <Tag tone="indigo">{m.producer_goods_count({ count: producer.listingCount })}</Tag>
          {producer.womenLed ? <Tag>{m.producer_women_led()}</Tag> : null}
          {producer.sets.map((set) => (
            <Tag key={set}>{set}</Tag>
          ))}
        </p>
      </div>
    </li>
  )
}
