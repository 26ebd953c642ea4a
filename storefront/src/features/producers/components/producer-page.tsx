import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { buttonClass } from "~/shared/ui/button"
import { ListingGrid } from "~/shared/ui/listing-card"
import { Photo } from "~/shared/ui/photo"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import type { ProducerView } from "../lib/views"
import { ProducerCertificates } from "./producer-certificates"

/** A producer's own web site within the shop. */
export function ProducerPage({ producer }: { producer: ProducerView }) {
  return (
    <article className="pb-12">
      <Cover producer={producer} />
      <div className="container-page">
        <Section title={m.producer_goods()} more={<AllGoods producer={producer} />}>
          {producer.listings.length > 0 ? (
            <ListingGrid cards={producer.listings} early={2} />
          ) : (
            <p className="text-soft">{m.producer_no_goods()}</p>
          )}
        </Section>
        {producer.certificates.length > 0 ? (
          <Section title={m.producer_certificates()}>
            <ProducerCertificates certificates={producer.certificates} />
          </Section>
        ) : null}
        {/* Rendered on the server: text and images need no code in the browser. */}
        <div dangerouslySetInnerHTML={{ __html: producer.about }} />
      </div>
    </article>
  )
}

function Cover({ producer }: { producer: ProducerView }) {
  return (
    <header>
      <div
        aria-hidden="true"
        className="h-28 bg-cover bg-center md:h-44"
        style={{ backgroundImage: `url("/tranh/nen/${producer.patternSeed}.svg")` }}
      >
        {producer.cover ? (
          <Photo photo={producer.cover} sizes="100vw" alt="" className="size-full object-cover" />
        ) : null}
      </div>
      <div className="container-page">
        <div className="relative -mt-10 rounded-card border border-line bg-sheet p-4 shadow-card md:-mt-16 md:flex md:gap-6 md:p-6">
          <img
            src={`/tranh/hoa/${producer.patternSeed}.svg`}
            alt=""
            width="112"
            height="112"
            className="-mt-12 mb-2 size-20 rounded-full border-4 border-sheet md:mt-0 md:mb-0 md:size-28"
          />
          <div className="min-w-0 flex-1">
            <Breadcrumbs
              crumbs={[{ label: m.nav_producers(), to: "/nha-san-xuat" }, { label: producer.name }]}
            />
            <h1 className="text-2xl md:text-3xl">{producer.name}</h1>
            <p className="mt-1 text-soft">
              {[producer.legalType, producer.place].filter(Boolean).join(" · ") || m.producer_place_unknown()}
            </p>
            <p className="mt-3 flex flex-wrap gap-1.5">
              <Tag tone="indigo">{m.producer_goods_count({ count: producer.listingTotal })}</Tag>
              {producer.certificates.length > 0 ? (
                <Tag tone="star">
                  {m.producer_certificates_count({ count: producer.certificates.length })}
                </Tag>
              ) : null}
              {producer.foundedYear ? (
                <Tag>{m.producer_founded({ year: String(producer.foundedYear) })}</Tag>
              ) : null}
              {producer.womenLed ? <Tag>{m.producer_women_led()}</Tag> : null}
            </p>
            <nav aria-label={m.producer_on_this_page()} className="mt-3 flex flex-wrap gap-3">
              {producer.phone ? (
                <a href={`tel:${producer.phone}`} className={buttonClass("primary")}>
                  {m.point_call()}
                </a>
              ) : null}
              <a href="#lien-he" className={buttonClass("secondary")}>
                {m.producer_contact()}
              </a>
            </nav>
          </div>
        </div>
      </div>
    </header>
  )
}

function AllGoods({ producer }: { producer: ProducerView }): ReactNode {
  if (producer.listingTotal <= producer.listings.length) return null
  return (
    <Link to="/san-pham" search={{ nsx: producer.handle }} className="link tap inline-flex items-center">
      {m.producer_all_goods({ count: producer.listingTotal })}
    </Link>
  )
}
