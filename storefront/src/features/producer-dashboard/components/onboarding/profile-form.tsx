import type { Problem, ProducerProfile, ProfileField } from "@ocop/contracts"
import { useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { fieldWords } from "~/shared/onboarding/words"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { saveProfile, submitProfile, type ProfileBody } from "../../api/onboarding"
import { useKeptForm, type KeptValues } from "../../lib/kept-form"
import { mistakesOf } from "../../lib/onboarding-words"
import { BankFields, KeptBank } from "./bank-fields"
import { BasicsFields, basicsOf } from "./basics-fields"
import { FormProblem } from "../form-problem"

const valuesOf = (profile: ProducerProfile): KeptValues => ({
  name: profile.name,
  legalType: profile.legalType ?? "",
  taxCode: profile.taxCode ?? "",
  phone: profile.phone ?? "",
  provinceCode: profile.provinceCode ?? "",
  communeCode: profile.communeCode ?? "",
  address: profile.address ?? "",
  bin: profile.bank?.bin ?? "",
  number: profile.bank?.number ?? "",
  holder: profile.bank?.holder ?? "",
})

function bodyOf(form: FormData): ProfileBody {
  const given = (key: string) => String(form.get(key) ?? "").trim()
  const bank = {
    bin: given("bin"),
    number: given("number").replace(/[\s.-]/g, ""),
    holder: given("holder"),
  }
  // Nothing written is no account yet; half of one is a mistake.
  return { ...basicsOf(form), bank: Object.values(bank).some(Boolean) ? bank : null }
}

/** What the officer wrote by field, as long as the application is returned. */
function remarksOf({ standing, history }: ProducerProfile): Partial<Record<ProfileField, string>> {
  const returned = standing === "returned" ? history.find(({ act }) => act === "returned") : undefined
  return Object.fromEntries(
    (returned?.remarks ?? []).map(({ field, text }) => [field, m.onboarding_remark({ text })]),
  )
}

/** Parts that the backend found missing when the application was submitted. */
const missingWords = (problem: Problem): string[] =>
  (problem.fields ?? []).map(({ path }) => (path in fieldWords ? fieldWords[path as ProfileField]() : path))

/** The application while its members may change it: save, or save and submit to the officer. */
export function ProfileForm({
  profile,
  asOfficer,
  onChanged,
}: {
  profile: ProducerProfile
  /** An officer acts for the producer: the account stays, and sending is the producer's own. */
  asOfficer: boolean
  onChanged: (profile: ProducerProfile) => void
}) {
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { kept, keep, forget } = useKeptForm(`profile ${profile.id}`)
  const form = useRef<HTMLFormElement>(null)
  const values = { ...valuesOf(profile), ...kept }
  const mistakes = mistakesOf(problem)
  const remarks = remarksOf(profile)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const andSubmit = submitter instanceof HTMLButtonElement && submitter.value === "submit"
    keep(event.currentTarget)
    setSaved(false)
    setBusy(true)
    let result = await saveProfile(bodyOf(new FormData(event.currentTarget)))
    if (result.ok) {
      forget()
      onChanged(result.value)
      if (andSubmit) result = await submitProfile()
    }
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setProblem(null)
    setSaved(true)
    onChanged(result.value)
    if (andSubmit) window.scrollTo({ top: 0 })
  }
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4 sm:max-w-2xl"
      onInput={(event) => {
        setSaved(false)
        keep(event.currentTarget)
      }}
      onSubmit={(event) => void send(event)}
    >
      {problem ? <FormProblem problem={problem} /> : null}
      {problem?.code === "profile_incomplete" ? (
        <ul className="grid list-disc gap-1 pl-5 font-bold text-bad">
          {missingWords(problem).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      <BasicsFields
        values={values}
        mistakes={mistakes}
        remarks={remarks}
        onPlace={() => setTimeout(() => form.current && keep(form.current))}
      />
      {asOfficer ? (
        <KeptBank values={values} />
      ) : (
        <BankFields values={values} mistakes={mistakes} remark={remarks.bank} />
      )}
      {saved ? (
        <Notice tone="success">
          <p>{m.onboarding_saved()}</p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="save" look="secondary" disabled={busy}>
          {busy ? m.producer_dashboard_sending() : m.onboarding_save()}
        </Button>
        {asOfficer ? null : (
          <Button type="submit" name="intent" value="submit" disabled={busy}>
            {busy ? m.producer_dashboard_sending() : m.onboarding_submit()}
          </Button>
        )}
      </div>
      {asOfficer ? null : <p className="text-sm text-soft">{m.onboarding_submit_hint()}</p>}
    </form>
  )
}
