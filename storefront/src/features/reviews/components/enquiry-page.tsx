import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { Button, buttonClass, LinkButton } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Messages, EnquiryFacts } from "~/shared/reviews/thread"
import type { EnquiryResult } from "../lib/enquiry"
import { FormFlashNotice } from "./form-flash-notice"
import { TextArea } from "~/shared/forms/text-area"

/** The buyer's page of an enquiry. Plain forms, which need no scripts. */
export function EnquiryPage({
  result: { thread, key, flash },
  token,
}: {
  result: Extract<EnquiryResult, { state: "ready" }>
  token: string
}) {
  const action = pathInLocale(`/hoi-si/${encodeURIComponent(token)}`, getLocale())
  return (
    <div className="container-page grid max-w-3xl gap-4 pt-5">
      <div>
        <h1 className="text-2xl">{m.review_bulk_thread()}</h1>
        <p className="text-soft">{thread.producerName}</p>
      </div>
      <section className="rounded-card border border-line bg-sheet p-4">
        <EnquiryFacts enquiry={thread} />
        {thread.handle ? (
          <Link
            to="/san-pham/$handle"
            params={{ handle: thread.handle }}
            className="link inline-flex min-h-11 items-center"
          >
            {m.review_back()}
          </Link>
        ) : null}
      </section>
      <p className="text-sm text-soft">{m.review_bulk_keep_link()}</p>
      {flash?.problem ? <FormFlashNotice problem={flash.problem} done="" invalid={m.review_away()} /> : null}
      <Messages thread={thread} mine="buyer" />
      {thread.may.includes("write") ? (
        <form method="post" action={action} className="grid gap-3">
          <input type="hidden" name="key" value={key} />
          <TextArea
            label={m.review_bulk_reply()}
            name="text"
            required
            maxLength={2000}
            defaultValue={flash?.text ?? ""}
          />
          <Button type="submit">{m.review_bulk_reply_send()}</Button>
        </form>
      ) : (
        <p className="font-bold">{m.review_bulk_thread_over()}</p>
      )}
      {thread.may.includes("close") ? (
        <details>
          <summary className={buttonClass("quiet", "cursor-pointer")}>{m.review_bulk_act_close()}</summary>
          <form method="post" action={action} className="grid gap-2 pt-2">
            <input type="hidden" name="viec" value="ket-thuc" />
            <p>{m.review_bulk_sure_close()}</p>
            <Button type="submit" look="secondary" className="w-full sm:w-fit">
              {m.review_bulk_act_close()}
            </Button>
          </form>
        </details>
      ) : null}
    </div>
  )
}

/** Page for a link that is not valid, for example because it was cut on its way. */
export function EnquiryNotFound() {
  return (
    <div className="container-page py-8">
      <EmptyState title={<h1 className="text-xl">{m.review_bulk_link_invalid()}</h1>}>
        <p className="text-soft">{m.review_bulk_link_invalid_text()}</p>
        <LinkButton to="/san-pham">{m.nav_products()}</LinkButton>
      </EmptyState>
    </div>
  )
}
