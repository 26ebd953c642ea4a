import { Notice } from "~/shared/ui/notice"
import { ToFill, type TextPart } from "../components/text-page"

export const lead = (
  <p>
    OCOP Market is where buyers meet the makers of local goods: who made it and in which commune. Where Viet
    Nam's One Commune One Product programme recognised it, its stars, the decision and the last day stand
    beside it.
  </p>
)

export const parts: readonly TextPart[] = [
  {
    id: "ban-trinh-dien",
    title: "This is a demonstration",
    body: (
      <>
        <Notice tone="warning">
          This site is on trial. Names of goods and producers, places and stars come from recognition
          decisions that the press and public bodies have reported. Prices, stock, weights, opening hours and
          some decision numbers are made up; each of them says “illustrative” right beside it.
        </Notice>
        <p>
          Please draw no conclusions about any particular producer from this site. If you are a producer named
          here and want something corrected or removed, see “Contact and complaints” in the{" "}
          <a className="link" href="/en/quy-che#khieu-nai">
            operating rules
          </a>
          .
        </p>
      </>
    ),
  },
  {
    id: "sao-ocop",
    title: "What an OCOP star means",
    body: (
      <>
        <p>
          Stars are given by public evaluation councils under the criteria of Decision 148/QĐ-TTg of the Prime
          Minister (24/02/2023): at most 100 points for three parts, the strength of the community, the
          ability to market and the quality of the product.
        </p>
        <ul>
          <li>
            <strong>5 stars</strong> (90 points and more): national level, fit for export.
          </li>
          <li>
            <strong>4 stars</strong> (70 to under 90 points): provincial level, may rise to 5 stars.
          </li>
          <li>
            <strong>3 stars</strong> (50 to under 70 points): meets the standard, may rise to 4 stars.
          </li>
        </ul>
        <p>
          A certificate is valid for 36 months. Nobody can type a star into this market: a star is shown only
          while a certificate is in force at the moment you look. When it expires or is withdrawn, the star
          disappears by itself; the goods may still be sold as ordinary goods where the law allows.
        </p>
      </>
    ),
  },
  {
    id: "cach-ban-hang",
    title: "How buying works",
    body: (
      <>
        <p>
          Every product is sold and sent by its producer. The basket is divided by producer, one parcel each,
          with a delivery fee by weight and distance. You pay on delivery. Goods without a posted price say
          “On request” and cannot be ordered online yet.
        </p>
        <p>
          Drawings of packaging are illustrations by product set, with a brocade pattern of each producer's
          own; they are not photographs of the goods.
        </p>
      </>
    ),
  },
  {
    id: "nguon",
    title: "Sources and licences",
    body: (
      <ul>
        <li>Catalogue: published recognition decisions; every product names its source.</li>
        <li>Places: the two-tier units since 01/07/2025; old names are still found.</li>
        <li>Outline on the maps: Natural Earth (public domain), simplified; islands drawn by us.</li>
        <li>Typeface: Be Vietnam Pro (SIL Open Font License 1.1).</li>
      </ul>
    ),
  },
  {
    id: "don-vi-van-hanh",
    title: "Operator",
    body: (
      <p>
        <ToFill>
          name, business code, address, telephone, email – to be filled in before official operation
        </ToFill>
      </p>
    ),
  },
]
