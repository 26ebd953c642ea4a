import type { EnquiryFrequency } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import type { ReviewsPageView } from "../lib/views"
import { FormFlashNotice } from "./form-flash-notice"
import { frequencyWords } from "~/shared/reviews/enquiry-words"
import { PhoneField } from "~/shared/forms/phone-field"
import { TextArea } from "~/shared/forms/text-area"
import { TypedField } from "~/shared/forms/typed-field"
import { readPieces } from "@ocop/typed-values"

const quantity = (typed: string) => readPieces(typed, { least: 1, most: 10_000_000 })

/** Enquiry about a quantity; the response to the form is the page of the enquiry. */
export function EnquiryForm({
  view,
  action,
}: {
  view: Extract<ReviewsPageView, { section: "hoi-si" }>
  action: string
}) {
  const flash = view.flash?.form === "bulk" ? view.flash : null
  const typed = flash?.fields ?? {}
  return (
    <>
      <p className="max-w-prose">{m.review_bulk_lead()}</p>
      {flash ? <FormFlashNotice problem={flash.problem} done="" invalid={m.review_bulk_invalid()} /> : null}
      <form method="post" action={action} className="grid gap-4 rounded-card border border-line bg-sheet p-4">
        {/* A refused form keeps its key: an enquiry that it may have opened all the same is not opened again. */}
        <input type="hidden" name="key" value={typed.key ?? view.key} />
        <div className="grid grid-cols-2 items-start gap-3">
          <TypedField
            read={quantity}
            tried={flash !== null}
            label={m.review_bulk_quantity()}
            name="so_luong"
            maxLength={40}
            required
            defaultValue={typed.so_luong}
          />
          <Field
            label={m.review_bulk_unit()}
            hint={m.review_bulk_unit_hint()}
            name="don_vi"
            required
            maxLength={40}
            defaultValue={typed.don_vi ?? view.unit ?? ""}
          />
        </div>
        <Select
          label={m.review_bulk_frequency()}
          name="bao_lau"
          required
          defaultValue={typed.bao_lau ?? "once"}
        >
          {(Object.keys(frequencyWords) as EnquiryFrequency[]).map((frequency) => (
            <option key={frequency} value={frequency}>
              {frequencyWords[frequency]()}
            </option>
          ))}
        </Select>
        <Select label={m.review_bulk_province()} name="tinh" required defaultValue={typed.tinh ?? ""}>
          <option value="">{m.review_bulk_province_choose()}</option>
          {view.provinces.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Field label={m.review_bulk_place()} name="noi_nhan" maxLength={200} defaultValue={typed.noi_nhan} />
        <TextArea
          label={m.review_bulk_message()}
          hint={m.review_bulk_message_hint()}
          name="noi_dung"
          required
          minLength={5}
          maxLength={2000}
          defaultValue={typed.noi_dung}
        />
        <Field
          label={m.review_bulk_name()}
          name="ten"
          required
          minLength={2}
          maxLength={80}
          autoComplete="name"
          defaultValue={typed.ten}
        />
        <Field
          label={m.review_bulk_organisation()}
          name="to_chuc"
          maxLength={160}
          autoComplete="organization"
          defaultValue={typed.to_chuc}
        />
        <PhoneField
          label={m.review_bulk_phone()}
          name="dien_thoai"
          required
          tried={flash !== null}
          defaultValue={typed.dien_thoai}
        />
        <Field
          label={m.review_bulk_email()}
          hint={m.review_bulk_email_hint()}
          name="email"
          type="email"
          maxLength={120}
          autoComplete="email"
          defaultValue={typed.email}
        />
        <Button type="submit">{m.review_bulk_send()}</Button>
      </form>
    </>
  )
}
