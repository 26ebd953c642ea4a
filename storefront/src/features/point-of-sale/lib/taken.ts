import type { Fact } from "./terminal-types"

const SIGN: Partial<Record<Fact["kind"], 1 | -1>> = {
  sale: 1,
  write_off: 1,
  transfer_send: 1,
  return_to_producer: 1,
  receive: -1,
  transfer_receive: -1,
}

/** Adds what an unsent fact takes from the shelf, or brings onto it (less than 0), to what others took. */
export function takenOf(fact: Fact, taken: Map<string, number>): Map<string, number> {
  const sign = SIGN[fact.kind]
  if (!sign || !("lines" in fact.payload)) return taken
  for (const line of fact.payload.lines)
    if ("itemId" in line && "quantity" in line)
      taken.set(line.itemId, (taken.get(line.itemId) ?? 0) + sign * line.quantity)
  return taken
}
