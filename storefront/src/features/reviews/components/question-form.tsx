import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import type { ReviewsFormFlash } from "../lib/views"
import { FormFlashNotice } from "./form-flash-notice"
import { TextArea } from "~/shared/forms/text-area"

/** Question to the producer. A refused form keeps what was typed. */
export function QuestionForm({ action, flash }: { action: string; flash: ReviewsFormFlash | null }) {
  const typed = flash?.fields ?? {}
  return (
    <section
      id="hoi"
      aria-labelledby="hoi-tieu-de"
      className="grid gap-4 rounded-card border border-line bg-sheet p-4"
    >
      <h2 id="hoi-tieu-de" className="text-xl">
        {m.review_ask()}
      </h2>
      {flash ? (
        <FormFlashNotice
          problem={flash.problem}
          done={m.review_ask_sent()}
          invalid={m.review_ask_error_contact()}
        />
      ) : null}
      <form method="post" action={action} className="grid gap-4">
        <TextArea
          label={m.review_ask_text()}
          name="cau_hoi"
          required
          minLength={5}
          maxLength={1000}
          defaultValue={typed.cau_hoi}
        />
        <Field
          label={m.review_ask_name()}
          hint={m.review_ask_name_hint()}
          name="ten"
          required
          minLength={2}
          maxLength={80}
          autoComplete="name"
          defaultValue={typed.ten}
        />
        <Field
          label={m.review_ask_contact()}
          hint={m.review_ask_contact_hint()}
          name="lien_he"
          required
          minLength={6}
          maxLength={120}
          autoComplete="email"
          defaultValue={typed.lien_he}
        />
        <Button type="submit">{m.review_ask_send()}</Button>
      </form>
    </section>
  )
}
