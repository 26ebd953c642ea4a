import { createClient, type Answer, type Problem, type RouteName } from "@ocop/contracts"
import { isReadingCode } from "@ocop/typed-values"

/** The admin and its session cookie come from the same origin as the backend's own routes. */
const client = createClient({
  baseUrl: window.location.origin,
  headers: { "x-locale": "vi" },
  timeoutMs: 60_000,
  fetch: (input, init) => fetch(input, { ...init, credentials: "include" }),
})

/** The sentence of a refusal, with what to write instead of each field that could not be read. */
const sentenceOf = ({ message, fields = [] }: Problem): string =>
  [message, ...fields.filter(({ code }) => isReadingCode(code)).map((field) => field.message)].join(" ")

/** Calls an own route and throws the sentence of a refusal, which is what the screens show. */
export async function call<N extends RouteName>(
  name: N,
  input: Parameters<typeof client<N>>[1],
): Promise<Answer<N>> {
  const result = await client(name, input)
  if (!result.ok) throw new Error(sentenceOf(result.problem))
  return result.value
}

/** Sends a file to an own route that takes uploads; the client of the contracts sends JSON only. */
export async function sendFile<N extends RouteName>(path: string, file: File): Promise<Answer<N>> {
  const form = new FormData()
  form.append("file", file)
  const response = await fetch(path, {
    method: "POST",
    body: form,
    credentials: "include",
    headers: { "x-locale": "vi" },
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error((answer as Problem).message)
  return answer as Answer<N>
}

export function saveFile({ fileName, contentType, base64 }: Answer<"readPayoutFile">): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: contentType }))
  const link = document.createElement("a")
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
