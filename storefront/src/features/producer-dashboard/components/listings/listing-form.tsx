import type { OwnListing, Problem } from "@ocop/contracts"
import { neededLabel, type LabelField } from "@ocop/marketplace-rules"
import { productSets } from "@ocop/ocop"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { TextArea } from "~/shared/forms/text-area"
import { TypedField } from "~/shared/forms/typed-field"
import { labelWords, setWords } from "~/shared/listings/words"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { createListing, saveListing } from "../../api/listings"
import {
  LONG_FIELDS,
  listingOf,
  listingReaders,
  mistakesOf,
  unreadForm,
  valuesOf,
} from "../../lib/listing-form"
import { useKeptForm } from "../../lib/kept-form"
import { FormProblem } from "../form-problem"
import { OfferFields } from "./offer-fields"

/** Everything that is written of goods. The label asks for what the law asks of the chosen set. */
export function ListingForm({
  listing,
  onSaved,
}: {
  listing: OwnListing | null
  onSaved: (listing: OwnListing) => void
}) {
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { kept, keep, forget } = useKeptForm(`listing ${listing?.id ?? "new"}`)
  const values = { ...valuesOf(listing), ...kept }
  const [set, setSet] = useState(Number(values.setNumber) || 0)
  const mistakes = mistakesOf(problem)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    keep(event.currentTarget)
    const read = listingOf(new FormData(event.currentTarget))
    if (!read.ok) return setProblem({ ...unreadForm })
    setBusy(true)
    const { stock, ...body } = read.body
    const result = listing ? await saveListing(listing.id, body) : await createListing({ ...body, stock })
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    forget()
    setProblem(null)
    setSaved(true)
    onSaved(result.value)
  }
  const locked = listing?.certified === true
  return (
    <form
      noValidate
      className="grid gap-4 sm:max-w-2xl"
      onInput={(event) => {
        setSaved(false)
        keep(event.currentTarget)
      }}
      onSubmit={(event) => void send(event)}
    >
      {problem ? <FormProblem problem={problem} /> : null}
      <Field
        label={m.listing_title()}
        hint={locked ? m.listing_locked() : m.listing_title_hint()}
        name="title"
        autoComplete="off"
        maxLength={160}
        readOnly={locked}
        defaultValue={values.title}
        error={mistakes.title}
      />
      <Select
        label={m.listing_set()}
        name="setNumber"
        defaultValue={values.setNumber ?? ""}
        error={mistakes.setNumber}
        onChange={(event) => setSet(Number(event.target.value))}
      >
        {locked ? null : <option value="">{m.onboarding_choose()}</option>}
        {productSets
          .filter(({ number }) => !locked || number === listing?.setNumber)
          .map(({ number }) => (
            <option key={number} value={number}>
              {setWords(number)}
            </option>
          ))}
      </Select>
      <OfferFields
        values={values}
        mistakes={mistakes}
        counted={listing === null}
        priced={false}
        tried={problem !== null}
      />
      {set ? <LabelFields set={set} values={values} mistakes={mistakes} tried={problem !== null} /> : null}
      <TextArea
        label={m.listing_story()}
        name="story"
        rows={5}
        maxLength={4000}
        defaultValue={values.story}
      />
      <Field
        label={m.listing_video()}
        hint={m.listing_video_hint()}
        name="videoUrl"
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={500}
        defaultValue={values.videoUrl}
        error={mistakes.videoUrl}
      />
      {saved ? (
        <Notice tone="success">
          <p>{m.listing_saved()}</p>
        </Notice>
      ) : null}
      <Button type="submit" className="justify-self-start" disabled={busy}>
        {busy ? m.producer_dashboard_sending() : m.listing_save()}
      </Button>
    </form>
  )
}

function LabelFields({
  set,
  values,
  mistakes,
  tried,
}: {
  set: number
  values: Readonly<Record<string, string | undefined>>
  mistakes: Readonly<Record<string, string>>
  tried: boolean
}) {
  const needed = neededLabel(set)
  // What is not asked for but was written before stays in sight.
  const others = (["warning", "storage", "usage"] as const).filter((field) => !needed.includes(field))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-bold">{m.listing_label()}</legend>
      <p className="text-sm text-soft">{m.listing_label_text()}</p>
      {needed.map((field) => (
        <LabelInput key={field} field={field} value={values[field]} mistake={mistakes[field]} tried={tried} />
      ))}
      {others.map((field) => (
        <LabelInput key={field} field={field} value={values[field]} mistake={mistakes[field]} optional />
      ))}
    </fieldset>
  )
}

function LabelInput({
  field,
  value,
  mistake,
  tried = false,
  optional = false,
}: {
  field: LabelField
  value: string | undefined
  mistake: string | undefined
  tried?: boolean
  optional?: boolean
}) {
  const label = optional ? m.listing_optional({ name: labelWords[field]() }) : labelWords[field]()
  if (LONG_FIELDS.includes(field))
    return <TextArea label={label} name={field} rows={2} maxLength={1000} defaultValue={value} />
  if (field === "shelfLifeDays" || field === "alcoholPercent")
    return (
      <TypedField
        read={listingReaders[field]}
        tried={tried}
        label={label}
        hint={field === "shelfLifeDays" ? m.listing_label_shelf_life_hint() : m.listing_label_alcohol_hint()}
        name={field}
        maxLength={60}
        defaultValue={value}
        error={mistake}
      />
    )
  return (
    <Field
      label={label}
      name={field}
      autoComplete="off"
      maxLength={field === "netContent" ? 80 : 200}
      defaultValue={value}
      error={mistake}
    />
  )
}
