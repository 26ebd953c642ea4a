import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { usePosStore, usePosState } from "../lib/use-pos-store"
import { problemText } from "../lib/texts"

/** Kind of this device, as a suggestion for its name. */
function suggestedDeviceName(): string {
  const agent = navigator.userAgent
  if (/iPad|Tablet/i.test(agent)) return m.pos_device_tablet()
  return /Mobi|Android|iPhone/i.test(agent) ? m.pos_device_phone() : m.pos_device_computer()
}

/** Enrols this device as a terminal of a sales point, with the one-time code of the point's manager. */
export function EnrolScreen() {
  const store = usePosStore()
  const { waiting } = usePosState()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const problem = await store.enrolDevice(String(form.get("code") ?? ""), String(form.get("device") ?? ""))
    setBusy(false)
    setTrouble(problem ? problemText(problem) : null)
  }
  return (
    <main id="noi-dung" className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-4 p-4">
      <BrocadeBand seed="quay-ban-hang" />
      <h1 className="text-2xl">{m.pos_title()}</h1>
      <p className="text-soft">{m.pos_enrol_text()}</p>
      {waiting > 0 ? <Notice tone="warning">{m.pos_enrol_waiting({ count: waiting })}</Notice> : null}
      <form className="grid gap-4" onSubmit={(event) => void send(event)}>
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        <Field
          label={m.pos_enrol_code()}
          hint={m.pos_enrol_code_hint()}
          name="code"
          required
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
        />
        <Field
          label={m.pos_enrol_device()}
          name="device"
          required
          maxLength={100}
          defaultValue={suggestedDeviceName()}
        />
        <Button type="submit" disabled={busy}>
          {busy ? m.pos_working() : m.pos_enrol_do()}
        </Button>
      </form>
      <p className="text-sm text-soft">{m.pos_enrol_where()}</p>
    </main>
  )
}
