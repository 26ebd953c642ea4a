import type { ApiResult } from "@ocop/contracts"
import type { QueryKey } from "@tanstack/react-query"
import { callProxy, type ProxyCall } from "~/shared/dashboard/call-proxy"
import { resultQuery } from "~/shared/dashboard/queries"
import { proxyUrl } from "~/shared/dashboard/results"
import { sendFile, type Sending } from "~/shared/dashboard/send-file"
import { chosenProducer } from "./chosen-producer"
import { sessionGate } from "./session-gate"

const PROXY = "/kenh-ban/api/"
/** `PRODUCER_HEADER` of the contracts, which need not be downloaded for it. */
const HEADER = "x-producer"

export interface ProducerCall extends ProxyCall {
  /** For whom it is meant; the chosen producer when nothing is said. Null: for the person alone. */
  readonly producerId?: string | null
}

const headersOf = (producerId: string | null): Readonly<Record<string, string>> =>
  producerId === null ? {} : { [HEADER]: producerId }

/** Calls the backend for the producer that was chosen when the call began, through the storefront's proxy. */
export const callProducer = <T>({ producerId = chosenProducer.get(), ...call }: ProducerCall) =>
  callProxy<T>(PROXY, sessionGate, call, headersOf(producerId)) satisfies Promise<ApiResult<T>>

/** Key of what is read for the chosen producer: what was read for one is never shown for another. */
export const producerKey = (...parts: readonly unknown[]): QueryKey => [
  "producer",
  chosenProducer.get(),
  ...parts,
]

/** What is read for the chosen producer, under the key of these parts. */
export const producerQuery = <T>(parts: readonly unknown[], call: ProducerCall) =>
  resultQuery(producerKey(...parts), (signal) => callProducer<T>({ ...call, signal }))

/**
 * What a form is filled with. Nothing of it is kept for the next visit: a form would begin with values that somebody
 * else has changed meanwhile.
 */
export const producerFormQuery = <T>(parts: readonly unknown[], call: ProducerCall) => ({
  ...producerQuery<T>(parts, call),
  gcTime: 0,
})

export interface NamedFile {
  readonly content: Blob
  readonly name: string
}

/** Sends a file for the chosen producer. */
export const sendProducerFile = <T>({
  path,
  query,
  file,
  patienceMs,
  onSent,
}: {
  path: string
  query?: ProxyCall["query"]
  file: NamedFile
  patienceMs: number
  /** Called with the part that was sent, 0 to 1. */
  onSent: (part: number) => void
}): Sending<T> =>
  sendFile<T>({
    url: proxyUrl(PROXY, path, query),
    file: file.content,
    fileName: file.name,
    headers: headersOf(chosenProducer.get()),
    patienceMs,
    onSent,
    again: () => sessionGate.wait(),
  })
