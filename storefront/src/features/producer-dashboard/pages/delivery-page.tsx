import type { DeliverySettings, Problem } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { TypedField } from "~/shared/forms/typed-field"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { readDelivery, saveDelivery } from "../api/delivery"
import {
  draftOf,
  errorsOf,
  readDraft,
  termReaders,
  type DeliveryDraft,
  type DraftErrors,
} from "../lib/delivery-draft"
import { DeliveryBands } from "../components/delivery/delivery-bands"
import { DeliveryHistory } from "../components/delivery/delivery-history"
import { DeliveryOwnPlace } from "../components/delivery/own-pickup"
import { DeliveryPreview } from "../components/delivery/delivery-preview"
import { Read } from "../components/failure"
import { FormProblem } from "../components/form-problem"

/** What the producer says about delivery, beside what the platform says and allows. */
export function DeliveryPage() {
  useTitle(m.delivery_terms_nav())
  const { reading, reload, update } = useRead<DeliverySettings>("delivery", (signal) => readDelivery(signal))
  const [saved, setSaved] = useState<number | null>(null)
  return (
    <>
      <h1 className="mb-1 text-2xl">{m.delivery_terms_nav()}</h1>
      <p className="mb-4 max-w-prose text-soft">{m.delivery_terms_text()}</p>
      <Read reading={reading} onRetry={reload}>
        {(settings) => (
          <div className="grid gap-6">
            {/* Another version is another form: what was typed over an older one must not lie over a newer. */}
            <DeliveryForm
              key={settings.version}
              settings={settings}
              saved={saved === settings.version}
              onSaved={(now) => {
                setSaved(now.version)
                update(() => now)
              }}
              onReload={reload}
            />
            <DeliveryHistory version={settings.version} />
          </div>
        )}
      </Read>
    </>
  )
}

function DeliveryForm({
  settings,
  saved,
  onSaved,
  onReload,
}: {
  settings: DeliverySettings
  /** This version was laid just now. */
  saved: boolean
  onSaved: (settings: DeliverySettings) => void
  onReload: () => void
}) {
  const [draft, setDraft] = useState<DeliveryDraft>(() => draftOf(settings))
  const [errors, setErrors] = useState<DraftErrors>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (changes: Partial<DeliveryDraft>) => setDraft((before) => ({ ...before, ...changes }))

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const place = {
      provinceCode: String(form.get("provinceCode") ?? ""),
      communeCode: String(form.get("communeCode") ?? ""),
    }
    const read = readDraft(draft, place, settings.version)
    setErrors(read.ok ? {} : read.errors)
    setProblem(null)
    if (!read.ok) return setProblem({ code: "invalid_request", message: "" })
    setBusy(true)
    const result = await saveDelivery(read.body)
    setBusy(false)
    if (result.ok) return onSaved(result.value)
    setErrors(errorsOf(result.problem, settings))
    setProblem(result.problem)
  }
  const { limits, mayChange } = settings
  return (
    <form noValidate className="grid gap-6" onSubmit={(event) => void send(event)}>
      {problem ? <FormProblem problem={problem} /> : null}
      {problem?.code === "delivery_terms_changed" ? (
        <Button look="secondary" onClick={onReload} className="w-fit">
          {m.delivery_terms_reload()}
        </Button>
      ) : null}
      {mayChange ? null : <Notice>{m.delivery_terms_read_only()}</Notice>}
      <fieldset disabled={!mayChange || busy} className="grid min-w-0 gap-6">
        <Section title={m.delivery_terms_free()}>
          <TypedField
            read={termReaders.dong}
            className="sm:max-w-md"
            label={m.delivery_terms_free_from()}
            hint={m.delivery_terms_free_from_hint({
              least: formatDong(limits.freeFromDong.least),
              most: formatDong(limits.freeFromDong.most),
            })}
            value={draft.free}
            onChange={(event) => change({ free: event.target.value })}
            error={errors.freeFromDong}
          />
        </Section>
        <Section title={m.delivery_terms_bands()}>
          <p className="max-w-prose text-sm text-soft">{m.delivery_terms_bands_text()}</p>
          <DeliveryBands
            settings={settings}
            bands={draft.bands}
            errors={errors}
            onChange={(band, changes) =>
              setDraft((before) => ({
                ...before,
                bands: { ...before.bands, [band]: { ...before.bands[band], ...changes } },
              }))
            }
          />
        </Section>
        <DeliveryPreview draft={draft} settings={settings} />
        <Section title={m.delivery_terms_pickup()}>
          <DeliveryOwnPlace settings={settings} draft={draft} errors={errors} onChange={change} />
        </Section>
      </fieldset>
      {saved ? (
        <Notice tone="success">
          <p>{m.delivery_terms_saved()}</p>
        </Notice>
      ) : null}
      {mayChange ? (
        <Button type="submit" disabled={busy} className="w-full sm:w-fit sm:px-10">
          {busy ? m.producer_dashboard_sending() : m.delivery_terms_save()}
        </Button>
      ) : null}
    </form>
  )
}
