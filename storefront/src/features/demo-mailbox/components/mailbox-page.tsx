import { m } from "~/paraglide/messages"
import { EmptyState } from "~/shared/ui/empty-state"
import type { EmailView } from "../api/mailbox"

/** A paragraph of an email; a line "label: https://…" becomes a link. */
function Paragraph({ text }: { text: string }) {
  const link = /^(.*): (https?:\/\/\S+)$/.exec(text)
  return (
    <p className="py-1 break-words">
      {link?.[1] && link[2] ? (
        <a href={link[2]} className="tap inline-flex items-center font-bold text-accent-ink underline">
          {link[1]}
        </a>
      ) : (
        text
      )}
    </p>
  )
}

/** Emails of the demo, the newest first. */
export function MailboxPage({ emails }: { emails: readonly EmailView[] }) {
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-6">
      <h1 className="text-2xl">{m.producer_dashboard_order_mailbox_title()}</h1>
      <p className="py-2 text-soft">{m.producer_dashboard_order_mailbox_intro()}</p>
      {emails.length === 0 ? (
        <EmptyState title={m.producer_dashboard_order_mailbox_empty()} />
      ) : (
        <ol className="flex flex-col gap-3 pt-2">
          {emails.map((email) => (
            <li key={email.id}>
              <details className="rounded-card border border-line bg-sheet">
                <summary className="tap cursor-pointer px-4 py-3">
                  <span className="font-bold">{email.subject}</span>
                  <span className="block text-sm break-all text-soft">
                    {m.producer_dashboard_order_mailbox_to({ address: email.to })} · {email.at}
                  </span>
                </summary>
                <div className="border-t border-line px-4 py-3">
                  {email.paragraphs.map((text) => (
                    <Paragraph key={text} text={text} />
                  ))}
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
