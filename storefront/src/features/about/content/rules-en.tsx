import { Notice } from "~/shared/ui/notice"
import { ToFill, type TextPart } from "../components/text-page"

export const lead = (
  <p>
    What buyers and sellers need to know, in short. The complete rules with legal force will be published when
    the operator has completed its registration with the Ministry of Industry and Trade.
  </p>
)

export const parts: readonly TextPart[] = [
  {
    id: "trang-thai",
    title: "Standing of these rules",
    body: (
      <>
        <Notice tone="warning">
          Demonstration: there is no operator yet, no registration as an e-commerce platform and no real
          trade. What stands in square brackets has to be filled in by the operator before the market opens to
          the public.
        </Notice>
        <dl className="space-y-2">
          <div>
            <dt>Owner and operator</dt>
            <dd>
              <ToFill>legal name, business code, issued by</ToFill>
            </dd>
          </div>
          <div>
            <dt>Address, telephone, email</dt>
            <dd>
              <ToFill>to be filled in before official operation</ToFill>
            </dd>
          </div>
          <div>
            <dt>Registration with the Ministry of Industry and Trade</dt>
            <dd>
              <ToFill>number, date – to be filled in once confirmed</ToFill>
            </dd>
          </div>
        </dl>
      </>
    ),
  },
  {
    id: "nguoi-ban",
    title: "Sellers",
    body: (
      <ul>
        <li>
          Are the makers: cooperatives, cooperative groups, enterprises or business households whose papers
          are checked first.
        </li>
        <li>
          Post prices with tax included, and answer for labels, origin and food safety of what they sell.
        </li>
        <li>Never type a star: stars come from certificates that are in force.</li>
        <li>
          Banned goods are not listed. Alcohol is sold from the age of 18 only. Medicines, living animals and
          tourist services are not sold online yet.
        </li>
      </ul>
    ),
  },
  {
    id: "dat-hang",
    title: "Orders, prices and delivery",
    body: (
      <ul>
        <li>
          Prices are in Vietnamese dong. Before ordering you see the goods, the fee of each parcel and the
          total.
        </li>
        <li>
          Prices and stock are confirmed when you order. If they changed, nothing is ordered: the basket is
          corrected and you are told.
        </li>
        <li>Payment on delivery.</li>
        <li>Every producer sends a parcel of its own and answers for its goods.</li>
      </ul>
    ),
  },
  {
    id: "doi-tra",
    title: "Cancelling, exchanging, returning",
    body: (
      <ul>
        <li>You may cancel until the producer has packed, by calling the number on the order page.</li>
        <li>
          Wrong, damaged, expired or misdescribed goods are exchanged or refunded; for fresh goods please tell
          within 24 hours.
        </li>
        <li>Your rights under the Law on Consumer Protection 19/2023/QH15 are not limited by these rules.</li>
      </ul>
    ),
  },
  {
    id: "khieu-nai",
    title: "Contact and complaints",
    body: (
      <>
        <ol>
          <li>First call the producer; the number is on the order page.</li>
          <li>
            If that does not help, write to the operator: <ToFill>telephone and email for complaints</ToFill>.
            Give the order code; an answer follows within <ToFill>number of working days</ToFill>.
          </li>
          <li>
            You can always turn to the consumer protection body where you live or to the consumer hotline of
            the Viet Nam Competition Commission, Ministry of Industry and Trade.
          </li>
        </ol>
        <p>
          Unlawful goods, wrong information or false OCOP claims: the same address. Unlawful content is taken
          down within 24 hours of a competent authority's request.
        </p>
      </>
    ),
  },
  {
    id: "du-lieu-ca-nhan",
    title: "Personal data",
    body: (
      <>
        <ul>
          <li>
            To look around, you need not tell who you are; there are no third-party trackers or
            advertisements.
          </li>
          <li>
            To deliver, we keep your name, telephone, address and note, and pass them only to the producers in
            your order.
          </li>
          <li>
            Cookies: the basket's id and its number of goods, only to make the basket work; light or dark
            stays in your device.
          </li>
          <li>An order page opens by its own link; the telephone number on it is partly hidden.</li>
          <li>
            You may see, correct and delete your data and withdraw consent under the Law on Personal Data
            Protection 91/2025/QH15: <ToFill>data protection contact</ToFill>.
          </li>
        </ul>
        <p>
          Records are kept as accounting and tax law require; the rest is deleted when the order no longer
          needs it.
        </p>
      </>
    ),
  },
]
