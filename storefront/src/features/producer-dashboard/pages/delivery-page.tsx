import type { DeliverySettings, Problem, SaveDeliveryBody } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { useCommand } from "~/shared/dashboard/use-command"
import { useReplaceableQuery } from "~/shared/dashboard/use-replaceable-query"
import { Button } from "~/shared/ui/button"
import { TypedField } from "~/shared/forms/typed-field"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { deliveryQuery, saveDelivery } from "../api/delivery"
import { DeliveryBands } from "../components/delivery/delivery-bands"
import { DeliveryHistory } from "../components/delivery/delivery-history"
import { DeliveryPreview } from "../components/delivery/delivery-preview"
import { OwnPickup } from "../components/delivery/own-pickup"
import { FormProblem } from "../components/form-problem"
import {
  draftOf,
  errorsOf,
  readDraft,
  termReaders,
  type DeliveryDraft,
  type DraftErrors,
} from "../lib/delivery-draft"

/** The producer's delivery terms, beside the platform's tariff and limits. */
export function DeliveryPage() {
  const { query, replace } = useReplaceableQuery(deliveryQuery())
  const [saved, setSaved] = useState<number | null>(null)
  return (
    <Page title={m.delivery_terms_nav()} text={m.delivery_terms_text()}>
      <QueryView query={query}>
        {(settings) => (
          <div className="grid gap-6">
            {/* Another version is another form: what was typed over an older one must not lie over a newer. */}
            <DeliveryForm
              key={settings.version}
              settings={settings}
              saved={saved === settings.version}
              onSaved={(now) => {
                setSaved(now.version)
                void replace(now)
              }}
              onReload={() => void query.refetch()}
            />
            <DeliveryHistory version={settings.version} />
          </div>
        )}
      </QueryView>
    </Page>
  )
}

function DeliveryForm({
  settings,
  saved,
  onSaved,
  onReload,
}: {
  settings: DeliverySettings
  /** Whether this version was saved just now. */
  saved: boolean
  onSaved: (settings: DeliverySettings) => void
  onReload: () => void
}) {
  const [draft, setDraft] = useState<DeliveryDraft>(() => draftOf(settings))
  const [errors, setErrors] = useState<DraftErrors>({})
  const [incomplete, setIncomplete] = useState<Problem | null>(null)
  const { run, busy, ...saving } = useCommand(
    async (body: SaveDeliveryBody) => {
      const result = await saveDelivery(body)
      if (!result.ok) setErrors(errorsOf(result.problem, settings))
      return result
    },
    { onDone: onSaved },
  )
  const problem = incomplete ?? saving.problem
  const change = (changes: Partial<DeliveryDraft>) => setDraft((before) => ({ ...before, ...changes }))

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const place = {
      provinceCode: String(form.get("provinceCode") ?? ""),
      communeCode: String(form.get("communeCode") ?? ""),
    }
    const read = readDraft(draft, place, settings.version)
    setErrors(read.ok ? {} : read.errors)
    setIncomplete(read.ok ? null : { code: "invalid_request", message: "" })
    if (read.ok) run(read.body)
  }
  const { limits, mayChange } = settings
  return (
    <form noValidate className="grid gap-6" onSubmit={send}>
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
          <OwnPickup settings={settings} draft={draft} errors={errors} onChange={change} />
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
