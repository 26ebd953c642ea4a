import {
  createClient,
  routes,
  type Answer,
  type ApiClient,
  type ApiResult,
  type RouteName,
} from "@ocop/contracts"

import type { ShopAddresses } from "./shop.ts"

export interface Account {
  readonly email: string
  readonly password: string
}

export interface UploadedFile {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** The backend's own routes as one signed-in person, for what a journey needs before it begins. */
export interface ApiSession {
  readonly call: ApiClient
  readonly headers: Readonly<Record<string, string>>
  upload<N extends RouteName>(
    name: N,
    file: UploadedFile,
    input?: { params?: Record<string, string>; query?: Record<string, string> },
  ): Promise<Answer<N>>
}

/** The value of a call that must succeed. Throws what the backend refused. */
export async function succeeded<T>(result: Promise<ApiResult<T>>): Promise<T> {
  const answer = await result
  if (answer.ok) return answer.value
  throw new Error(`${answer.status} ${answer.problem.code}: ${answer.problem.message}`)
}

export function apiSession(shop: ShopAddresses, headers: Readonly<Record<string, string>>): ApiSession {
  return {
    headers,
    call: createClient({ baseUrl: shop.backendUrl, headers, timeoutMs: 20_000 }),
    upload: async (name, file, { params = {}, query = {} } = {}) => {
      const { method, path } = routes[name]
      const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ""))
      const url = new URL(`${filled}?${new URLSearchParams(query).toString()}`, shop.backendUrl)
      const body = new FormData()
      body.append("file", new Blob([file.content]), file.name)
      const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(30_000) })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as Answer<typeof name>
    },
  }
}

/** @param actor `user` is an operator of the platform, who signs in to Medusa's administration */
export async function signInToApi(
  shop: ShopAddresses,
  actor: "producer" | "officer" | "point" | "user",
  { email, password }: Account,
): Promise<ApiSession> {
  const response = await fetch(`${shop.backendUrl}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
    signal: AbortSignal.timeout(20_000),
  })
  if (!response.ok) throw new Error(`${email} cannot sign in: ${response.status} ${await response.text()}`)
  const { token } = (await response.json()) as { token: string }
  return apiSession(shop, { authorization: `Bearer ${token}` })
}

/** @param beginning of the e-mail address of an account of the demonstration */
export function demoAccount(shop: ShopAddresses, beginning: string): Account {
  const found = Object.values(shop.accounts).find(({ email }) => email.startsWith(beginning))
  if (!found) throw new Error(`No demo account ${beginning}`)
  return found
}
