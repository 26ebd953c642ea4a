import type { ListingChange } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { setWords } from "./words"

/** What a request would change of what a certificate names: as it was, and as it is asked for. */
export function IdentityChange({ change: { before, after } }: { change: ListingChange }) {
  const rows: [string, string, string][] = [
    [m.listing_title(), before.title, after.title],
    [m.listing_set(), setWords(before.setNumber), setWords(after.setNumber)],
    [m.listing_office_producer(), before.producer, after.producer],
  ]
  return (
    <ul className="grid gap-1">
      {rows
        .filter(([, from, to]) => from !== to)
        .map(([name, from, to]) => (
          <li key={name} className="break-words">
            <span className="text-sm text-soft">{name}: </span>
            <del>{from}</del> → <ins className="font-bold no-underline">{to}</ins>
          </li>
        ))}
    </ul>
  )
}
