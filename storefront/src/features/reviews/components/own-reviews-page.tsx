import { Link } from "@tanstack/react-router"
import { formatDateVi, lastDayOfPeriod } from "@ocop/vietnam-time"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { Button, buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Field } from "~/shared/ui/field"
import { Photo } from "~/shared/ui/photo"
import { Answer } from "~/shared/reviews/answer"
import { Points } from "~/shared/reviews/points"
import type { ReviewableLineView, OwnReviewFlash } from "../lib/own-reviews"
import { FormFlashNotice } from "./form-flash-notice"
import { TextArea } from "~/shared/forms/text-area"

const ratingLabels: readonly (() => string)[] = [
  m.review_own_points_5,
  m.review_own_points_4,
  m.review_own_points_3,
  m.review_own_points_2,
  m.review_own_points_1,
]

/** Delivered lines of an order, each with its review form. Plain forms, which need no scripts. */
export function OwnReviewsPage({
  lines,
  flash,
  token,
}: {
  lines: readonly ReviewableLineView[]
  flash: OwnReviewFlash | null
  token: string
}) {
  return (
    <div className="container-page max-w-3xl pt-5">
      <h1 className="text-2xl">{m.review_own_title()}</h1>
      <p className="pb-4 text-soft">{m.review_own_lead()}</p>
      {lines.length === 0 ? (
        <EmptyState title={m.review_own_none()}>
          <p className="text-soft">{m.review_own_none_text()}</p>
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {lines.map((line) => (
            <OwnReview
              key={line.lineId}
              line={line}
              flash={flash?.line === line.lineId ? flash : null}
              token={token}
            />
          ))}
        </div>
      )}
      <p className="pt-5">
        <Link to="/don-hang/$token" params={{ token }} preload={false} className={buttonClass("secondary")}>
          {m.review_own_to_order()}
        </Link>
      </p>
    </div>
  )
}

function OwnReview({
  line,
  flash,
  token,
}: {
  line: ReviewableLineView
  flash: OwnReviewFlash | null
  token: string
}) {
  const { review } = line
  return (
    <section
      id={line.lineId}
      aria-labelledby={`${line.lineId}-ten`}
      className="grid gap-3 rounded-card border border-line bg-sheet p-4"
    >
      <h2 id={`${line.lineId}-ten`} className="text-lg">
        {line.title}
      </h2>
      {flash ? (
        <FormFlashNotice
          problem={flash.problem}
          done={m.review_own_saved()}
          invalid={m.review_own_points_missing()}
        />
      ) : null}
      {review ? (
        <>
          <Points points={review.points} />
          <p className="break-words whitespace-pre-line">{review.text ?? m.review_no_text()}</p>
          <OwnPhoto line={line} token={token} />
          {review.answer ? (
            <Answer producer={line.producerName} at={review.answeredAt}>
              {review.answer}
            </Answer>
          ) : null}
          {review.hiddenReason ? (
            <p className="font-bold text-bad">{m.review_own_hidden({ reason: review.hiddenReason })}</p>
          ) : null}
        </>
      ) : null}
      {line.open ? <ReviewForm line={line} flash={flash} token={token} /> : <ReviewClosed />}
    </section>
  )
}

const ReviewClosed = () => <p className="text-sm text-soft">{m.review_own_closed()}</p>

const actionOf = (token: string): string =>
  pathInLocale(`/don-hang/${encodeURIComponent(token)}/danh-gia`, getLocale())

function OwnPhoto({ line, token }: { line: ReviewableLineView; token: string }) {
  if (!line.photo) return null
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Photo
        photo={line.photo}
        sizes="10rem"
        alt={m.review_own_photo()}
        width={160}
        height={160}
        className="aspect-square w-40 rounded-lg bg-sunken object-cover"
      />
      {line.open ? (
        <form method="post" action={actionOf(token)}>
          <input type="hidden" name="dong" value={line.lineId} />
          <input type="hidden" name="viec" value="bo-anh" />
          <Button type="submit" look="secondary">
            {m.review_own_photo_remove()}
          </Button>
        </form>
      ) : null}
    </div>
  )
}

function ReviewForm({
  line,
  flash,
  token,
}: {
  line: ReviewableLineView
  flash: OwnReviewFlash | null
  token: string
}) {
  const { review } = line
  const form = (
    <form method="post" action={actionOf(token)} encType="multipart/form-data" className="grid gap-4">
      <input type="hidden" name="dong" value={line.lineId} />
      <fieldset>
        <legend className="pb-1 text-sm font-bold">{m.review_own_points()}</legend>
        {ratingLabels.map((words, index) => (
          <label key={index} className="tap flex items-center gap-3">
            <input
              type="radio"
              name="diem"
              value={5 - index}
              required
              defaultChecked={review?.points === 5 - index}
              className="h-5 w-5 accent-accent"
            />
            {words()}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={m.review_own_text()}
        name="nhan_xet"
        maxLength={2000}
        defaultValue={flash?.text ?? review?.text ?? ""}
      />
      <Field
        label={m.review_own_photo()}
        hint={m.review_own_photo_hint()}
        name="anh"
        type="file"
        accept="image/jpeg,image/png,image/webp"
      />
      <label className="tap flex items-center gap-3">
        <input
          type="checkbox"
          name="hien_ten"
          value="1"
          defaultChecked={review?.showName ?? true}
          className="h-5 w-5 shrink-0 accent-accent"
        />
        {m.review_own_show_name()}
      </label>
      <Button type="submit">{m.review_own_send()}</Button>
    </form>
  )
  if (!review) return form
  return (
    <details open={flash?.problem ? true : undefined}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">
        {m.review_own_change()}
      </summary>
      {line.openUntil ? (
        <p className="pb-2 text-sm text-soft">
          {m.review_own_open_until({ date: formatDateVi(lastDayOfPeriod(line.openUntil)) })}
        </p>
      ) : null}
      {form}
    </details>
  )
}
