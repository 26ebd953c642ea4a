import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { buttonClass } from "~/shared/ui/button"
import { QuestionItem } from "~/shared/reviews/question-item"
import { ReviewItem } from "~/shared/reviews/review-item"
import type { ReviewsPageView } from "../lib/views"
import { QuestionForm } from "./question-form"
import { EnquiryForm } from "./enquiry-form"
import { FormFlashNotice } from "./form-flash-notice"
import { ReportForm } from "./report-form"
import { RatingSummary } from "./rating-summary"

/** A reviews page of a product: all reviews, all questions, or the enquiry form. */
export function ReviewsPage({ view }: { view: ReviewsPageView }) {
  const { handle, title, flash } = view
  const action = pathInLocale(`/san-pham/${handle}/${view.section}`, getLocale())
  return (
    <div className="container-page max-w-3xl">
      <Breadcrumbs
        crumbs={[
          { label: m.nav_products(), to: "/san-pham" },
          { label: title, to: `/san-pham/${handle}` },
          { label: view.heading },
        ]}
      />
      <h1 className="text-2xl md:text-3xl">{view.heading}</h1>
      <p className="pb-4 text-soft">{m.review_about({ title })}</p>
      <div className="grid gap-4">
        {flash?.form === "report" ? (
          <FormFlashNotice problem={flash.problem} done={m.review_report_sent()} invalid={m.review_away()} />
        ) : null}
        <Content view={view} action={action} />
        <p>
          <Link to="/san-pham/$handle" params={{ handle }} className={buttonClass("secondary")}>
            {m.review_back()}
          </Link>
        </p>
      </div>
    </div>
  )
}

function Content({ view, action }: { view: ReviewsPageView; action: string }) {
  if (view.section === "hoi-si") return <EnquiryForm view={view} action={action} />
  if (view.section === "hoi-dap")
    return (
      <>
        {view.questions.length === 0 ? <p className="text-soft">{m.review_questions_none()}</p> : null}
        <ul className="grid gap-3">
          {view.questions.map((question) => (
            <QuestionItem key={question.id} question={question} producer={view.producer}>
              <ReportForm id={question.id} action={action} />
            </QuestionItem>
          ))}
        </ul>
        <NextPageLink action={action} after={view.nextAfter} />
        <QuestionForm action={action} flash={view.flash?.form === "ask" ? view.flash : null} />
      </>
    )
  return (
    <>
      {view.summary.count === 0 ? (
        <p className="text-soft">{m.review_reviews_none()}</p>
      ) : (
        <RatingSummary summary={view.summary} />
      )}
      <ul className="grid gap-3">
        {view.reviews.map(({ review, photo }) => (
          <ReviewItem key={review.id} review={review} photo={photo} producer={view.producer}>
            <ReportForm id={review.id} action={action} />
          </ReviewItem>
        ))}
      </ul>
      <NextPageLink action={action} after={view.nextAfter} />
    </>
  )
}

function NextPageLink({ action, after }: { action: string; after: string | null }) {
  return after ? (
    <p>
      <a href={`${action}?sau=${encodeURIComponent(after)}`} rel="next" className={buttonClass("secondary")}>
        {m.review_go_on()}
      </a>
    </p>
  ) : null
}
