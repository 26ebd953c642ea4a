import type { ApiResult } from "@ocop/contracts"
import { callProxy, type ProxyCall } from "~/shared/dashboard/call-proxy"
import { chosenProducer } from "./chosen-producer"
import { sessionGate } from "./session-gate"

/** `PRODUCER_HEADER` of the contracts, which need not be downloaded for it. */
const HEADER = "x-producer"

export interface DeskCall extends ProxyCall {
  /** For whom it is meant; the chosen producer when nothing is said. Null: for the person alone. */
  readonly producerId?: string | null
}

/** Calls the producers' door, for the producer that was chosen when the call began. */
export function callDesk<T>({ producerId = chosenProducer.get(), ...call }: DeskCall): Promise<ApiResult<T>> {
  return callProxy("/kenh-ban/api/", sessionGate, call, producerId === null ? {} : { [HEADER]: producerId })
}
