import type { ListingDocument } from "@ocop/contracts"
import { renderToStaticMarkup } from "react-dom/server"
import { m } from "~/paraglide/messages"
import { pathInLocale, type Locale } from "~/shared/i18n/locale"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { averageText } from "~/shared/reviews/average"
import { QuestionItem } from "~/shared/reviews/question-item"
import { ReviewItem } from "~/shared/reviews/review-item"
import { runInLocale } from "../request-context"
import { photoView } from "../catalogue/photo-view"

/** Rating summary as text: "4,7/5 điểm · 12 đánh giá của người đã mua". */
export const ratingText = (
  { ratingTenths, ratingCount }: Pick<ListingDocument, "ratingTenths" | "ratingCount">,
  locale: Locale,
): string =>
  runInLocale(
    locale,
    () =>
      `${m.review_average({ average: averageText(ratingTenths, locale) })} · ${m.review_count({ count: ratingCount })}`,
  )

/**
 * Reviews and questions of a product as static markup: it holds nothing but text, images and links, so no browser
 * needs the code that renders it, and the first load of the page does not grow.
 */
export function productReviewsMarkup(listing: ListingDocument, locale: Locale): string {
  const { ratingCount = 0, ratingTenths = 0, latestReviews, questionCount = 0, latestQuestions } = listing
  const to = (section: string): string => pathInLocale(`/san-pham/${listing.handle}/${section}`, locale)
  const producer = listing.producer.name
  const all = (section: string, label: string) => (
    <a href={to(section)} className="link inline-flex min-h-11 items-center">
      {label}
    </a>
  )
  const sections = () => (
    <>
      <Section title={m.review_reviews()} id="danh-gia">
        {ratingCount === 0 ? (
          <p className="text-soft">{m.review_reviews_none()}</p>
        ) : (
          <>
            <p className="pb-3">
              <span className="text-xl font-bold">
                {m.review_average({ average: averageText(ratingTenths, locale) })}
              </span>{" "}
              <span className="text-soft">· {m.review_count({ count: ratingCount })}</span>
            </p>
            <ul className="grid gap-3 lg:grid-cols-3">
              {(latestReviews ?? []).map((review) => (
                <ReviewItem
                  key={review.id}
                  review={review}
                  photo={review.photoUrl ? photoView({ url: review.photoUrl, alt: null }) : null}
                  producer={producer}
                />
              ))}
            </ul>
            {all("danh-gia", m.review_all_reviews({ count: ratingCount }))}
          </>
        )}
      </Section>
      <Section title={m.review_questions()} id="hoi-dap">
        {questionCount === 0 ? (
          <p className="text-soft">{m.review_questions_none()}</p>
        ) : (
          <>
            <ul className="grid gap-3 lg:grid-cols-3">
              {(latestQuestions ?? []).map((question) => (
                <QuestionItem key={question.id} question={question} producer={producer} />
              ))}
            </ul>
            {all("hoi-dap", m.review_all_questions({ count: questionCount }))}
          </>
        )}
        <p className="flex flex-wrap gap-3 pt-3">
          <a href={`${to("hoi-dap")}#hoi`} className={buttonClass("secondary")}>
            {m.review_ask()}
          </a>
          <a href={to("hoi-si")} className={buttonClass("secondary")}>
            {m.review_bulk()}
          </a>
        </p>
      </Section>
    </>
  )
  return runInLocale(locale, () => renderToStaticMarkup(sections()))
}
