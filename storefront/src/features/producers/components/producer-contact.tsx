import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { StaticMap } from "~/shared/map"
import { Section } from "~/shared/ui/section"
import { IllustrativeTag } from "~/shared/ui/tag"
import type { ProducerView } from "../lib/views"

/** Where they are and how to reach them, as far as they published it, with a QR of this page to print. */
export function ProducerContact({ producer }: { producer: ProducerView }) {
  const nothing = !producer.phone && !producer.email && !producer.website
  return (
    <Section title={m.producer_contact()} id="lien-he">
      <div className="grid items-start gap-6 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,16rem)_minmax(0,18rem)]">
        <dl className="grid gap-4">
          <Fact term={m.point_address()}>
            {[producer.address, producer.place].filter(Boolean).join(", ") || m.producer_place_unknown()}{" "}
            {producer.address && producer.illustrative.includes("address") ? <IllustrativeTag /> : null}
            {producer.placeAsWritten && producer.placeAsWritten !== producer.place ? (
              <span className="block text-sm text-soft">
                {m.producer_place_as_written({ place: producer.placeAsWritten })}
              </span>
            ) : null}
          </Fact>
          {producer.phone ? (
            <Fact term={m.point_phone()}>
              <a className="link tap inline-flex items-center" href={`tel:${producer.phone}`}>
                {producer.phone.replace(/^(\d{4})(\d{3})(\d{3,4})$/, "$1 $2 $3")}
              </a>
            </Fact>
          ) : null}
          {producer.email ? (
            <Fact term={m.producer_email()}>
              <a className="link tap inline-flex items-center" href={`mailto:${producer.email}`}>
                {producer.email}
              </a>
            </Fact>
          ) : null}
          {producer.website ? (
            <Fact term={m.producer_website()}>
              <a
                className="link tap inline-flex items-center"
                href={producer.website}
                rel="noopener noreferrer nofollow"
              >
                {producer.website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
              </a>
            </Fact>
          ) : null}
          {nothing ? (
            <Fact term={m.point_phone()}>
              <span className="text-soft">{m.producer_contact_unpublished()}</span>
            </Fact>
          ) : null}
        </dl>
        <figure className="rounded-card border border-line bg-[#fff] p-4 text-center text-[#2a1f18]">
          <img
            src={`/ma-qr/nha-san-xuat/${producer.handle}.svg`}
            alt={m.producer_qr_alt({ name: producer.name })}
            width="200"
            height="200"
            loading="lazy"
            className="mx-auto aspect-square w-full max-w-50"
          />
          <figcaption className="mt-2 text-sm">
            {m.producer_qr_text()}{" "}
            <a
              href={`/ma-qr/nha-san-xuat/${producer.handle}.svg`}
              download={`qr-${producer.handle}.svg`}
              className="tap inline-flex items-center text-[#97202a] underline"
            >
              {m.producer_qr_download()}
            </a>
            <Link
              to="/nha-san-xuat/$handle/to-roi"
              params={{ handle: producer.handle }}
              className="tap ml-3 inline-flex items-center text-[#97202a] underline"
            >
              {m.producer_poster_link()}
            </Link>
          </figcaption>
        </figure>
        {producer.province ? (
          <figure className="sm:col-span-2 lg:col-span-1">
            <div className="mx-auto max-w-72 overflow-hidden rounded-card border border-line bg-indigo-wash">
              <StaticMap
                label={m.producer_map({ province: producer.province.name })}
                points={[
                  {
                    id: producer.handle,
                    number: null,
                    lat: producer.province.lat,
                    lng: producer.province.lng,
                    title: producer.province.name,
                    text: null,
                    to: null,
                  },
                ]}
              />
            </div>
            <figcaption className="mt-2 text-center text-sm text-soft">
              {m.producer_map_note({ province: producer.province.name })}
            </figcaption>
          </figure>
        ) : null}
      </div>
    </Section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
