import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { pathInLocale } from "~/shared/i18n/locale"
import { keepRecentOrder } from "~/shared/lib/recent-orders"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import type { LookUpFlash } from "../api/look-up-flash"
import { sendLookUp } from "../api/order"
import { checkLookUp } from "../lib/look-up"
import type { LookUpAnswer } from "../lib/views"
import { RecentList } from "./recent-list"

type Failure = Extract<LookUpAnswer, { ok: false }>

function FailureNotice({ failure }: { failure: Failure }) {
  if (failure.code === "phone" || failure.code === "code" || failure.code === "invalid_request") return null
  if (failure.code === "order_not_found")
    return (
      <Notice tone="error" title={m.lookup_not_found()}>
        <p>{m.lookup_not_found_text()}</p>
      </Notice>
    )
  if (failure.code === "too_many_requests")
    return (
      <Notice tone="error" title={m.lookup_too_many()}>
        <p>{m.lookup_too_many_text({ minutes: failure.minutes ?? 10 })}</p>
      </Notice>
    )
  return <Notice tone="error">{m.buy_away_text()}</Notice>
}

/** Order look-up without an account: by telephone number and order code. */
export function LookUpPage({ flash }: { flash: LookUpFlash | null }) {
  const navigate = useNavigate()
  const [failure, setFailure] = useState<Failure | null>(flash?.answer ?? null)
  const [sending, setSending] = useState(false)

  const send = async (form: HTMLFormElement) => {
    const data = new FormData(form)
    const phone = String(data.get("phone") ?? "")
    const code = String(data.get("code") ?? "")
    const wrong = await checkLookUp(phone, code)
    setFailure(wrong === null ? null : { ok: false, code: wrong, minutes: null })
    if (wrong !== null) {
      const field = form.elements.namedItem(wrong)
      return field instanceof HTMLElement ? field.focus() : undefined
    }
    setSending(true)
    try {
      const answer = await sendLookUp({ data: { phone, code, locale: getLocale() } })
      if (!answer.ok) return setFailure(answer)
      keepRecentOrder({ code: answer.code, token: answer.token, at: new Date().toISOString() })
      await navigate({ to: "/don-hang/$token", params: { token: answer.token } })
    } catch {
      setFailure({ ok: false, code: "temporarily_unavailable", minutes: null })
    } finally {
      setSending(false)
    }
  }
  const wrong = failure?.code
  return (
    <div className="container-page pt-4">
      <h1 className="pb-1 text-2xl md:text-3xl">{m.nav_order_lookup()}</h1>
      <p className="max-w-prose pb-4 text-soft">{m.lookup_lead()}</p>
      <div className="grid gap-5 md:grid-cols-2 md:items-start">
        <form
          method="post"
          action={pathInLocale("/tra-cuu", getLocale())}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!sending) void send(event.currentTarget)
          }}
          className="grid gap-4 rounded-card border border-line bg-sheet p-4"
        >
          {failure ? <FailureNotice failure={failure} /> : null}
          <Field
            label={m.checkout_phone()}
            hint={m.lookup_phone_hint()}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={60}
            required
            defaultValue={flash?.phone}
            error={wrong === "phone" ? m.checkout_error_phone() : undefined}
          />
          <Field
            label={m.order_code()}
            hint={m.lookup_code_hint()}
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={30}
            required
            defaultValue={flash?.code}
            error={wrong === "code" || wrong === "invalid_request" ? m.lookup_error_code() : undefined}
          />
          <Button type="submit" disabled={sending}>
            {sending ? m.lookup_sending() : m.lookup_submit()}
          </Button>
        </form>
        <RecentList />
      </div>
    </div>
  )
}
