import type { ProducerDocument } from "@ocop/contracts"
import { province } from "@ocop/places/provinces"
import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { m } from "~/paraglide/messages"
import { pathInLocale, type Locale } from "~/shared/i18n/locale"
import { StaticMap } from "~/shared/map"
import { Photo } from "~/shared/ui/photo"
import { Section } from "~/shared/ui/section"
import { IllustrativeTag } from "~/shared/ui/tag"
import { runInLocale } from "../request-context"
import { provinceName } from "./labels"
import { photoView } from "./photo-view"

/** Only ordinary web addresses become links: a published field must not be able to run anything. */
export function webAddress(text: string | null): string | null {
  if (!text) return null
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`)
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null
  } catch {
    return null
  }
}

/** Renders a text as paragraphs, separated by empty lines; a single break stays a break. */
const Paragraphs = ({ text }: { text: string }) =>
  text.split(/\n{2,}/).map((paragraph, index) => (
    <p key={index} className="whitespace-pre-line">
      {paragraph}
    </p>
  ))

/**
 * Story, people, photos and visits of a producer as static markup: it holds nothing but text and images, so no browser
 * needs the code that renders it, and the first load of the page does not grow.
 */
export function producerAboutMarkup(producer: ProducerDocument, locale: Locale): string {
  const { story, visiting, illustrative = [] } = producer
  const people = producer.people ?? []
  const photos = (producer.media ?? []).filter(({ kind }) => kind === "photo")
  const hasStory = Boolean(story) || people.length > 0 || photos.length > 0
  const sections = () => (
    <>
      {hasStory ? (
        <Section title={m.producer_story()} id="cau-chuyen">
          <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
            {story ? (
              <div className="max-w-prose space-y-3 leading-relaxed break-words">
                <Paragraphs text={story} />
                {illustrative.includes("story") ? <IllustrativeTag /> : null}
              </div>
            ) : null}
            {people.length > 0 ? (
              <ul className="space-y-4">
                {people.map((person) => (
                  <li key={person.name} className="border-l-4 border-star pl-4">
                    {person.words ? <blockquote className="italic">“{person.words}”</blockquote> : null}
                    <p className="font-bold">{person.name}</p>
                    {person.role ? <p className="text-sm text-soft">{person.role}</p> : null}
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
          {photos.length > 0 ? (
            <ul className="mt-6 grid grid-cols-2 gap-3 md:grid-cols-3">
              {photos.map((photo) => (
                <li key={photo.url}>
                  <Photo
                    photo={photoView(photo)}
                    sizes="(min-width: 768px) 33vw, 50vw"
                    alt={photo.alt ?? ""}
                    width="400"
                    height="300"
                    loading="lazy"
                    className="aspect-4/3 w-full rounded-card object-cover"
                  />
                </li>
              ))}
            </ul>
          ) : null}
        </Section>
      ) : null}
      {visiting ? (
        <Section title={m.producer_visiting()} id="tham-quan">
          <div className="max-w-prose space-y-3 leading-relaxed break-words">
            <Paragraphs text={visiting} />
          </div>
        </Section>
      ) : null}
    </>
  )
  return runInLocale(locale, () => renderToStaticMarkup(sections()))
}

/** Place and contact of a producer as static markup, as far as they are published, with a QR code of the page to print. */
export function producerContactMarkup(producer: ProducerDocument, locale: Locale): string {
  const { handle, phone, email, zalo, mapUrl, illustrative = [] } = producer
  const website = webAddress(producer.website)
  const onMap = webAddress(mapUrl)
  const onZalo = webAddress(zalo)
  const home = producer.provinceCode ? province(producer.provinceCode) : null
  const name = home && provinceName(home.code, locale)
  const nothing = !phone && !email && !website && !onZalo
  const outside = (href: string, words: string) => (
    <a className="link tap inline-flex items-center break-all" href={href} rel="noopener noreferrer nofollow">
      {words}
    </a>
  )
  const paperLink = "tap inline-flex items-center text-[#97202a] underline"
  const sections = () => (
    <Section title={m.producer_contact()} id="lien-he">
      <div className="grid items-start gap-6 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,16rem)_minmax(0,18rem)]">
        <dl className="grid gap-4">
          <Fact term={m.point_address()}>
            {[producer.address, producer.placeName].filter(Boolean).join(", ") || m.producer_place_unknown()}{" "}
            {producer.address && illustrative.includes("address") ? <IllustrativeTag /> : null}
            {producer.placeAsWritten && producer.placeAsWritten !== producer.placeName ? (
              <span className="block text-sm text-soft">
                {m.producer_place_as_written({ place: producer.placeAsWritten })}
              </span>
            ) : null}
            {onMap ? <span className="block">{outside(onMap, m.producer_on_map())}</span> : null}
          </Fact>
          {phone ? (
            <Fact term={m.point_phone()}>
              <a className="link tap inline-flex items-center" href={`tel:${phone}`}>
                {phone.replace(/^(\d{4})(\d{3})(\d{3,4})$/, "$1 $2 $3")}
              </a>
            </Fact>
          ) : null}
          {onZalo ? <Fact term="Zalo">{outside(onZalo, m.producer_zalo())}</Fact> : null}
          {email ? (
            <Fact term={m.producer_email()}>
              <a className="link tap inline-flex items-center break-all" href={`mailto:${email}`}>
                {email}
              </a>
            </Fact>
          ) : null}
          {website ? (
            <Fact term={m.producer_website()}>
              {outside(website, website.replace(/^https?:\/\//, "").replace(/\/$/, ""))}
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
            src={`/ma-qr/nha-san-xuat/${handle}.svg`}
            alt={m.producer_qr_alt({ name: producer.name })}
            width="200"
            height="200"
            loading="lazy"
            className="mx-auto aspect-square w-full max-w-50"
          />
          <figcaption className="mt-2 text-sm">
            {m.producer_qr_text()}{" "}
            <a href={`/ma-qr/nha-san-xuat/${handle}.svg`} download={`qr-${handle}.svg`} className={paperLink}>
              {m.producer_qr_download()}
            </a>
            <a
              href={pathInLocale(`/nha-san-xuat/${handle}/to-roi`, locale)}
              className={`${paperLink} ml-3`}
              rel="nofollow"
            >
              {m.producer_poster_link()}
            </a>
          </figcaption>
        </figure>
        {home && name ? (
          <figure className="sm:col-span-2 lg:col-span-1">
            <div className="mx-auto max-w-72 overflow-hidden rounded-card border border-line bg-indigo-wash">
              <StaticMap
                label={m.producer_map({ province: name })}
                points={[{ id: handle, number: null, ...home.centroid, title: name, text: null, to: null }]}
              />
            </div>
            <figcaption className="mt-2 text-center text-sm text-soft">
              {m.producer_map_note({ province: name })}
            </figcaption>
          </figure>
        ) : null}
      </div>
    </Section>
  )
  return runInLocale(locale, () => renderToStaticMarkup(sections()))
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
