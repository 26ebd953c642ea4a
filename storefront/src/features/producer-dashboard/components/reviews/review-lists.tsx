import type { ProducerQuestion, ProducerReview, AnswerFilter } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { EmptyState } from "~/shared/ui/empty-state"
import { Tag } from "~/shared/ui/tag"
import { Points } from "~/shared/reviews/points"
import { listQuestions, listReviews } from "../../api/reviews"
import { AnswerBox } from "./answer-box"
import { Paged } from "../voices/paged"

const row = "grid gap-2 rounded-card border border-line bg-sheet px-4 py-3"
const none = (shelf: AnswerFilter, words: string) => (
  <EmptyState title={shelf === "all" ? m.review_producer_nothing() : words} />
)

/** Reviews of the producer's goods, each with its answer. */
export function ReviewList({ shelf }: { shelf: AnswerFilter }) {
  return (
    <Paged
      name={`reviews ${shelf}`}
      read={(after, signal) => listReviews({ shelf, after }, signal)}
      rowsOf={(page) => page.reviews}
      empty={none(shelf, m.review_producer_none_reviews())}
    >
      {(review, onChanged) => <ReviewRow key={review.id} review={review} onChanged={onChanged} />}
    </Paged>
  )
}

function ReviewRow({ review, onChanged }: { review: ProducerReview; onChanged: () => void }) {
  return (
    <li className={row}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Points points={review.points} />
        <span className="text-sm text-soft">{timeWords(review.at)}</span>
      </p>
      <p className="text-sm text-soft">
        {review.productTitle} · {review.author ?? m.review_buyer()}
        {review.edited ? ` · ${m.review_edited()}` : ""}
      </p>
      <p className="break-words whitespace-pre-line">{review.text ?? m.review_no_text()}</p>
      {review.photoUrl ? (
        <img
          src={review.photoUrl}
          alt={m.review_photo_alt()}
          width={160}
          height={160}
          loading="lazy"
          className="aspect-square w-40 rounded-lg bg-sunken object-cover"
        />
      ) : null}
      {review.hidden ? <HiddenTag /> : <AnswerBox of="reviews" voice={review} onChanged={onChanged} />}
    </li>
  )
}

const HiddenTag = () => (
  <p>
    <Tag tone="bad">{m.review_producer_hidden()}</Tag>
  </p>
)

/** Questions on the producer's goods, with how to reach who asked. */
export function QuestionList({ shelf }: { shelf: AnswerFilter }) {
  return (
    <Paged
      name={`questions ${shelf}`}
      read={(after, signal) => listQuestions({ shelf, after }, signal)}
      rowsOf={(page) => page.questions}
      empty={none(shelf, m.review_producer_none_questions())}
    >
      {(question, onChanged) => <QuestionRow key={question.id} question={question} onChanged={onChanged} />}
    </Paged>
  )
}

function QuestionRow({ question, onChanged }: { question: ProducerQuestion; onChanged: () => void }) {
  return (
    <li className={row}>
      <p className="font-bold break-words">{question.text}</p>
      <p className="text-sm text-soft">
        {question.productTitle} · {timeWords(question.at)}
      </p>
      <p className="text-sm break-all">
        {question.author} · {question.contact}
      </p>
      {question.hidden ? <HiddenTag /> : <AnswerBox of="questions" voice={question} onChanged={onChanged} />}
    </li>
  )
}
