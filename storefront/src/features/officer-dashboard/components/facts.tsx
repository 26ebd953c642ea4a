import { m } from "~/paraglide/messages"

/** Names and what stands there; what is empty is said to be. */
export function Facts({ facts }: { facts: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="break-words whitespace-pre-line">{value ?? m.listing_office_empty()}</dd>
        </div>
      ))}
    </dl>
  )
}
