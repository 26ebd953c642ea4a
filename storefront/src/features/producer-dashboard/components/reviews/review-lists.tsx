import type { ProducerQuestion, ProducerReview } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { chosenValue } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { timeWords } from "~/shared/dashboard/time-words"
import { Points } from "~/shared/reviews/points"
import { EmptyState } from "~/shared/ui/empty-state"
import { Tag } from "~/shared/ui/tag"
import { listQuestions, listReviews, reviewsKey } from "../../api/reviews"
import { ANSWERS } from "../../lib/filters"
import { AnswerBox } from "./answer-box"

const row = "grid gap-2 rounded-card border border-line bg-sheet px-4 py-3"

/** Reviews of the producer's goods, each with its answer. */
export function ReviewList() {
  const filter = chosenValue(ANSWERS, useListSearch())
  const list = usePagedList({
    queryKey: [...reviewsKey(), "reviews", filter],
    read: (after, signal) => listReviews({ filter, after }, signal),
    rowsOf: ({ reviews }) => reviews,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  return (
    <ListTable
      label={m.review_reviews()}
      list={list}
      keyOf={({ id }) => id}
      card={(review) => <ReviewRow review={review} />}
      filter={{ filter: ANSWERS, counts: list.page && { to_answer: list.page.toAnswer } }}
      empty={<EmptyState title={m.review_producer_none_reviews()} />}
      nothingFound={m.review_producer_nothing()}
    />
  )
}

function ReviewRow({ review }: { review: ProducerReview }) {
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
      {review.hidden ? <HiddenTag /> : <AnswerBox of="reviews" message={review} />}
    </li>
  )
}

const HiddenTag = () => (
  <p>
    <Tag tone="bad">{m.review_producer_hidden()}</Tag>
  </p>
)

/** Questions on the producer's goods, with how to reach who asked. */
export function QuestionList() {
  const filter = chosenValue(ANSWERS, useListSearch())
  const list = usePagedList({
    queryKey: [...reviewsKey(), "questions", filter],
    read: (after, signal) => listQuestions({ filter, after }, signal),
    rowsOf: ({ questions }) => questions,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  return (
    <ListTable
      label={m.review_questions()}
      list={list}
      keyOf={({ id }) => id}
      card={(question) => <QuestionRow question={question} />}
      filter={{ filter: ANSWERS, counts: list.page && { to_answer: list.page.toAnswer } }}
      empty={<EmptyState title={m.review_producer_none_questions()} />}
      nothingFound={m.review_producer_nothing()}
    />
  )
}

function QuestionRow({ question }: { question: ProducerQuestion }) {
  return (
    <li className={row}>
      <p className="font-bold break-words">{question.text}</p>
      <p className="text-sm text-soft">
        {question.productTitle} · {timeWords(question.at)}
      </p>
      <p className="text-sm break-all">
        {question.author} · {question.contact}
      </p>
      {question.hidden ? <HiddenTag /> : <AnswerBox of="questions" message={question} />}
    </li>
  )
}
