import type { EnquirySummary, EnquiryDetail } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Tag } from "~/shared/ui/tag"
import { enquiryStateWords, frequencyWords, quantityWords } from "./enquiry-words"

const tones = { new: "indigo", answered: "indigo", agreed: "good", declined: "bad", closed: "plain" } as const

/** Summary of an enquiry: quantity, state, place, buyer. */
export function EnquiryFacts({ enquiry }: { enquiry: EnquirySummary }) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-lg font-bold">
          {m.review_bulk_want({ quantity: quantityWords(enquiry.quantity), unit: enquiry.unit })}
        </span>
        <Tag tone={tones[enquiry.state]}>{enquiryStateWords[enquiry.state]()}</Tag>
      </p>
      <p>{enquiry.productTitle}</p>
      <p className="text-sm text-soft">
        {frequencyWords[enquiry.frequency]()} · {enquiry.placeText}
      </p>
      <p className="text-sm text-soft">
        {enquiry.name}
        {enquiry.organisation ? ` · ${enquiry.organisation}` : ""}
      </p>
    </div>
  )
}

/** Messages of an enquiry, the oldest first. */
export function Messages({ thread, mine }: { thread: EnquiryDetail; mine: "buyer" | "producer" }) {
  return (
    <ol className="grid gap-2">
      {thread.messages.map(({ id, side, author, text, at }) => (
        <li
          key={id}
          className={`max-w-[34rem] rounded-card border px-4 py-3 ${side === mine ? "ml-6 justify-self-end border-strong-line bg-sunken" : "mr-6 border-line bg-sheet"}`}
        >
          <p className="text-sm">
            <span className="font-bold">
              {side === mine && mine === "buyer"
                ? m.review_bulk_you()
                : side === "producer"
                  ? `${author} · ${thread.producerName}`
                  : author}
            </span>{" "}
            <span className="text-soft">{timeWords(at)}</span>
          </p>
          <p className="break-words whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  )
}
