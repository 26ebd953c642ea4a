import { ask } from "../lib/get.ts"
import { accountOf, type Account, type Shop } from "./shop.ts"

export type Actor = "officer" | "point" | "producer" | "user"

/** Somebody who is signed in; calls of the backend in their name. */
export interface Person {
  call<T>(method: string, path: string, data?: unknown): Promise<{ status: number; data: T }>
  upload<T>(path: string, fileName: string, content: string): Promise<{ status: number; data: T }>
}

/** Signs in by e-mail and password. @throws Error when the shop does not know them */
export async function signInAs(shop: Shop, actor: Actor, { email, password }: Account): Promise<Person> {
  const post = { "content-type": "application/json" }
  const answer = await ask(`${shop.backendUrl}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: post,
    body: JSON.stringify({ email, password }),
  })
  if (answer.status !== 200) throw new Error(`Sign-in of ${email}: HTTP ${answer.status}`)
  const { token } = JSON.parse(answer.body.toString()) as { token: string }
  const authorization = `Bearer ${token}`
  return {
    call: async <T>(method: string, path: string, data?: unknown) => {
      const { status, body } = await ask(shop.backendUrl + path, {
        method,
        headers: { authorization },
        ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      })
      return { status, data: read<T>(body.toString()) }
    },
    upload: async <T>(path: string, fileName: string, content: string) => {
      const form = new FormData()
      form.append("file", new Blob([content]), fileName)
      const uploaded = await fetch(shop.backendUrl + path, {
        method: "POST",
        headers: { authorization },
        body: form,
        signal: AbortSignal.timeout(60_000),
      })
      return { status: uploaded.status, data: read<T>(await uploaded.text()) }
    },
  }
}

const read = <T>(text: string): T => (/^[[{]/.test(text) ? JSON.parse(text) : text) as T

export const people = {
  pointManager: (shop: Shop) => signInAs(shop, "point", accountOf(shop, /^Quản lý điểm bán/)),
  officer: (shop: Shop) => signInAs(shop, "officer", accountOf(shop, /^Cán bộ trung ương/)),
  producerOwner: (shop: Shop) => signInAs(shop, "producer", accountOf(shop, /^Chủ cơ sở/)),
  operator: (shop: Shop) => signInAs(shop, "user", accountOf(shop, /^Quản trị nền tảng/)),
}
