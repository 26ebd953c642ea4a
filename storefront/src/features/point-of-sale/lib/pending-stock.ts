import type { OperationBody } from "./terminal-types"

const SIGN: Partial<Record<OperationBody["kind"], 1 | -1>> = {
  sale: 1,
  write_off: 1,
  transfer_send: 1,
  return_to_producer: 1,
  receive: -1,
  transfer_receive: -1,
}

/** Adds the quantities that an unsent operation takes from stock (or adds to it: below 0) to those of the others. */
export function addStockTaken(body: OperationBody, taken: Map<string, number>): Map<string, number> {
  const sign = SIGN[body.kind]
  if (!sign || !("lines" in body.payload)) return taken
  for (const line of body.payload.lines)
    if ("itemId" in line && "quantity" in line)
      taken.set(line.itemId, (taken.get(line.itemId) ?? 0) + sign * line.quantity)
  return taken
}
