import {
  HOANG_SA_LABEL,
  isOnMap,
  MAP_HEIGHT,
  MAP_WIDTH,
  project,
  TRUONG_SA_LABEL,
  type LonLat,
} from "~/shared/map"
import { recognitionStatusText } from "~/shared/catalogue/recognition-status"
import type { ListingView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { ProductIllustration } from "~/shared/illustration"
import { BrocadeField, BrocadeMotif, SHOP_SEED } from "~/shared/ornament"
import { MapLand } from "~/shared/map/map-land"
import { readListingPage } from "../catalogue/listing"
import { readProducer } from "../catalogue/producers"
import { legalTypeName } from "../catalogue/labels"
import { readSalesPoint } from "../catalogue/sales-points"
import { runInLocale } from "../request-context"
import { outlineText } from "./text-layout"
import { ogSvg } from "./og-template"

// Texts of the images; not in the messages, because the page's language is no part of an image's request.
const words = {
  vi: {
    shop: "Chợ OCOP",
    producer: "Nhà sản xuất",
    certifiedProducer: "Nhà sản xuất có sản phẩm OCOP",
    point: "Điểm giới thiệu và bán sản phẩm OCOP",
    home: "Mỗi xã một sản phẩm",
    homeTitle: "Đặc sản mỗi miền, rõ người làm ra",
    hoangSa: "Quần đảo Hoàng Sa",
    truongSa: "Quần đảo Trường Sa",
    country: "(Việt Nam)",
    homeLines: ["Chè, mật ong, gạo, gia vị, thổ cẩm…", "từ hợp tác xã và hộ sản xuất cả nước"],
  },
  en: {
    shop: "OCOP Market",
    producer: "Producer",
    certifiedProducer: "Producer of OCOP goods",
    point: "OCOP sales point",
    home: "One Commune One Product",
    homeTitle: "Viet Nam's local goods, straight from their makers",
    hoangSa: "Hoàng Sa islands",
    truongSa: "Trường Sa islands",
    country: "(Viet Nam)",
    homeLines: ["Tea, honey, rice, spices, brocade…", "from cooperatives and households"],
  },
} as const

const BOX = 460
const present = (lines: ReadonlyArray<string | null>) =>
  lines.filter((line) => line !== null && line !== "") as string[]

/** Places a nested drawing; its size is set by attributes, because an image has no style sheet. */
const Boxed = (props: { x?: number; y?: number; size: number; children: React.ReactNode }) => (
  <svg x={props.x ?? 0} y={props.y ?? 0} width={props.size} height={props.size}>
    {props.children}
  </svg>
)

/** The small map with its labels as outlines: the server may have no fonts. */
function MapPicture({ spot, locale }: { spot: LonLat | null; locale: Locale }) {
  const { hoangSa, truongSa, country } = words[locale]
  const centred = (text: string, at: LonLat, below: number) => {
    const { x, y } = project(at)
    const { width } = outlineText(text, 0, 0, 10.5, 400)
    return <path fill="#65564a" d={outlineText(text, x - width / 2, y + below, 10.5, 400).path} />
  }
  const place = spot && project(spot)
  return (
    <svg width={BOX} height={BOX} viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}>
      <path fill="#e5e8f2" d="M-99-99h999v999H-99z" />
      <g fill="#fffdf8" stroke="#94836f">
        <MapLand />
      </g>
      {centred(hoangSa, HOANG_SA_LABEL, 0)}
      {centred(country, HOANG_SA_LABEL, 12)}
      {centred(truongSa, TRUONG_SA_LABEL, 0)}
      {centred(country, TRUONG_SA_LABEL, 12)}
      {place ? (
        <circle cx={place.x} cy={place.y} r="8" fill="#a8232b" stroke="#fffdf8" strokeWidth="2" />
      ) : null}
    </svg>
  )
}

/** Open Graph image of the shop itself. */
export function homeOgImage(locale: Locale): string {
  const four = [
    { set: 11, group: 1, seed: "che" },
    { set: 4, group: 1, seed: "mat-ong" },
    { set: 22, group: 4, seed: "tho-cam" },
    { set: 9, group: 1, seed: "nuoc-mam" },
  ]
  return ogSvg({
    seed: SHOP_SEED,
    shop: words[locale].shop,
    kind: words[locale].home,
    title: words[locale].homeTitle,
    lines: words[locale].homeLines,
    picture: four.map((item, index) => (
      <Boxed key={index} x={(index % 2) * 232} y={Math.floor(index / 2) * 232} size={228}>
        <ProductIllustration {...item} />
      </Boxed>
    )),
  })
}

/**
 * What a product is, above its name: "OCOP" comes from its certificate, with the certificate's last day, because other
 * sites keep a picture longer than it lasts. Goods without one are named by their set.
 */
export const productKind = ({
  recognitionStatus,
  setName,
}: Pick<ListingView, "recognitionStatus" | "setName">): string =>
  recognitionStatus.kind === "none"
    ? `${recognitionStatusText(recognitionStatus)} · ${setName}`
    : recognitionStatusText(recognitionStatus)

/**
 * Open Graph image of a page by its address.
 * @returns null for a page that does not exist
 */
export async function ogImageOf(kind: string, handle: string, locale: Locale): Promise<string | null> {
  const { shop, producer, certifiedProducer, point } = words[locale]
  if (kind === "san-pham") {
    const read = await readListingPage(handle, locale)
    if (!read.ok) return null
    const listing = read.value
    return ogSvg({
      seed: listing.producer.handle,
      shop,
      kind: runInLocale(locale, () => productKind(listing)),
      title: listing.title,
      lines: present([listing.producer.name, listing.place]),
      picture: (
        <Boxed size={BOX}>
          <ProductIllustration set={listing.set} group={listing.group} seed={listing.producer.handle} />
        </Boxed>
      ),
    })
  }
  if (kind === "nha-san-xuat") {
    const read = await readProducer(handle, locale)
    if (!read.ok) return null
    const { name, legalType, placeName, starredCount } = read.value
    const kind = starredCount > 0 ? certifiedProducer : producer
    return ogSvg({
      seed: handle,
      shop,
      kind: legalType ? `${kind} · ${legalTypeName(legalType, locale)}` : kind,
      title: name,
      lines: present([placeName]),
      picture: (
        <>
          <Boxed size={BOX}>
            <BrocadeField seed={handle} scale={3.6} />
          </Boxed>
          <circle cx="230" cy="230" r="120" fill="#faf5ec" />
          <g transform="translate(230 230) scale(9)">
            <BrocadeMotif seed={handle} />
          </g>
        </>
      ),
    })
  }
  if (kind === "diem-ban") {
    const read = await readSalesPoint(handle, locale)
    if (!read.ok) return null
    const { name, placeName, address, lat, lng, illustrative } = read.value
    const spot = lat !== null && lng !== null && isOnMap({ lat, lng }) ? { lat, lng } : null
    return ogSvg({
      seed: handle,
      shop,
      kind: point,
      title: name,
      lines: present([(illustrative ?? []).includes("address") ? null : address, placeName]),
      picture: <MapPicture spot={spot} locale={locale} />,
    })
  }
  return null
}
