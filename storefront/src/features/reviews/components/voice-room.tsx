import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { buttonClass } from "~/shared/ui/button"
import { QuestionItem } from "~/shared/reviews/question-item"
import { ReviewItem } from "~/shared/reviews/review-item"
import type { VoiceRoomView } from "../lib/views"
import { AskForm } from "./ask-form"
import { BulkForm } from "./bulk-form"
import { EchoNotice } from "./echo-notice"
import { ReportForm } from "./report-form"
import { Summary } from "./summary"

/** One room behind a product's page: all reviews, all questions, or the form for quantities. */
export function VoiceRoom({ view }: { view: VoiceRoomView }) {
  const { handle, title, echo } = view
  const action = pathInLocale(`/san-pham/${handle}/${view.room}`, getLocale())
  return (
    <div className="container-page max-w-3xl">
      <Breadcrumbs
        crumbs={[
          { label: m.nav_products(), to: "/san-pham" },
          { label: title, to: `/san-pham/${handle}` },
          { label: view.words },
        ]}
      />
      <h1 className="text-2xl md:text-3xl">{view.words}</h1>
      <p className="pb-4 text-soft">{m.voice_about({ title })}</p>
      <div className="grid gap-4">
        {echo?.form === "report" ? (
          <EchoNotice problem={echo.problem} done={m.voice_report_sent()} nothing={m.voice_away()} />
        ) : null}
        <Content view={view} action={action} />
        <p>
          <Link to="/san-pham/$handle" params={{ handle }} className={buttonClass("secondary")}>
            {m.voice_back()}
          </Link>
        </p>
      </div>
    </div>
  )
}

function Content({ view, action }: { view: VoiceRoomView; action: string }) {
  if (view.room === "hoi-si") return <BulkForm view={view} action={action} />
  if (view.room === "hoi-dap")
    return (
      <>
        {view.questions.length === 0 ? <p className="text-soft">{m.voice_questions_none()}</p> : null}
        <ul className="grid gap-3">
          {view.questions.map((question) => (
            <QuestionItem key={question.id} question={question} producer={view.producer}>
              <ReportForm id={question.id} action={action} />
            </QuestionItem>
          ))}
        </ul>
        <GoOn action={action} after={view.nextAfter} />
        <AskForm action={action} echo={view.echo?.form === "ask" ? view.echo : null} />
      </>
    )
  return (
    <>
      {view.summary.count === 0 ? (
        <p className="text-soft">{m.voice_reviews_none()}</p>
      ) : (
        <Summary summary={view.summary} />
      )}
      <ul className="grid gap-3">
        {view.reviews.map(({ review, photo }) => (
          <ReviewItem key={review.id} review={review} photo={photo} producer={view.producer}>
            <ReportForm id={review.id} action={action} />
          </ReviewItem>
        ))}
      </ul>
      <GoOn action={action} after={view.nextAfter} />
    </>
  )
}

function GoOn({ action, after }: { action: string; after: string | null }) {
  return after ? (
    <p>
      <a href={`${action}?sau=${encodeURIComponent(after)}`} rel="next" className={buttonClass("secondary")}>
        {m.voice_go_on()}
      </a>
    </p>
  ) : null
}
