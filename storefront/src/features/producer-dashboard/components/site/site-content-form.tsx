import type { SiteContent, SiteContentBody } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
import { PhoneField } from "~/shared/forms/phone-field"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { saveSiteContent } from "../../api/site"
import { useKeptForm, type KeptValues } from "../../lib/kept-form"
import { FormProblem } from "../form-problem"
import type { SiteProps } from "./site-props"

const valuesOf = (words: SiteContent): KeptValues => ({
  story: words.story ?? "",
  visiting: words.visiting ?? "",
  phone: words.phone ?? "",
  email: words.email ?? "",
  website: words.website ?? "",
  zalo: words.zalo ?? "",
  mapUrl: words.mapUrl ?? "",
})

function bodyOf(form: FormData): SiteContentBody {
  const given = (name: string) => String(form.get(name) ?? "").trim() || null
  return {
    story: given("story"),
    visiting: given("visiting"),
    phone: given("phone"),
    email: given("email"),
    website: given("website"),
    zalo: given("zalo"),
    mapUrl: given("mapUrl"),
    showContact: form.get("showContact") === "on",
  }
}

const mistakes: Readonly<Record<string, () => string>> = {
  phone: m.producer_site_wrong_phone,
  email: m.producer_site_wrong_email,
  website: m.producer_site_wrong_website,
  zalo: m.producer_site_wrong_zalo,
  mapUrl: m.producer_site_wrong_map,
}

/** Story, visits and contact. Content that waits for an officer stands here until it is shown. */
export function SiteContentForm({ site, onChanged }: SiteProps) {
  const words = site.waiting?.words ?? site.words
  const [saved, setSaved] = useState(false)
  const { kept, keep, forget } = useKeptForm("site")
  const { run, busy, problem } = useCommand(saveSiteContent, {
    onDone: (changed) => {
      forget()
      setSaved(changed.waiting === null)
      onChanged(changed)
    },
  })
  const values = { ...valuesOf(words), ...kept }
  const wrong = new Set((problem?.fields ?? []).map(({ path }) => path))
  const errorOf = (name: string) => (wrong.has(name) ? mistakes[name]?.() : undefined)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(bodyOf(new FormData(event.currentTarget)))
  }
  const link = (name: string, label: string, hint: string) => (
    <Field
      label={label}
      hint={hint}
      name={name}
      inputMode="url"
      autoComplete="off"
      autoCapitalize="none"
      maxLength={500}
      defaultValue={values[name]}
      error={errorOf(name)}
    />
  )
  return (
    <form
      noValidate
      className="grid gap-4"
      onInput={(event) => {
        setSaved(false)
        keep(event.currentTarget)
      }}
      onSubmit={send}
    >
      <h2 className="text-lg">{m.producer_site_words()}</h2>
      {problem ? <FormProblem problem={problem} /> : null}
      <TextArea
        label={m.producer_site_story()}
        hint={m.producer_site_story_hint()}
        name="story"
        rows={9}
        maxLength={6000}
        defaultValue={values.story}
      />
      <TextArea
        label={m.producer_site_visiting()}
        hint={m.producer_site_visiting_hint()}
        name="visiting"
        rows={4}
        maxLength={1500}
        defaultValue={values.visiting}
      />
      {link("mapUrl", m.producer_site_map(), m.producer_site_map_hint())}
      <PhoneField
        tried={wrong.has("phone")}
        label={m.producer_site_phone()}
        name="phone"
        autoComplete="off"
        defaultValue={values.phone}
        error={errorOf("phone")}
      />
      {link("zalo", m.producer_site_zalo(), m.producer_site_zalo_hint())}
      <Field
        label={m.producer_site_email()}
        name="email"
        type="email"
        autoComplete="off"
        maxLength={200}
        defaultValue={values.email}
        error={errorOf("email")}
      />
      {link("website", m.producer_site_website(), m.producer_site_website_hint())}
      <label className="tap flex items-start gap-3">
        <input
          type="checkbox"
          name="showContact"
          defaultChecked={words.showContact}
          className="mt-1 size-5 shrink-0 accent-(--accent)"
        />
        <span>{m.producer_site_show_contact()}</span>
      </label>
      <Button type="submit" className="justify-self-start" disabled={busy}>
        {busy ? m.producer_dashboard_sending() : m.producer_site_words_save()}
      </Button>
      <p role="status" className="text-sm text-soft">
        {saved ? m.producer_site_words_saved() : null}
      </p>
    </form>
  )
}
