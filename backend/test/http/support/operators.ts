import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Api, Reply } from "./buyer"

/** Makes a platform operator (a user of Medusa's admin) and signs in over HTTP. */
export async function operatorTokenOf(
  container: MedusaContainer,
  api: Api,
  email = "van-hanh@example.vn",
): Promise<string> {
  const password = "mat-khau-thu-2"
  const auth = container.resolve(Modules.AUTH)
  const user = await container.resolve(Modules.USER).createUsers({ email })
  const registered = await auth.register("emailpass", { body: { email, password } })
  if (!registered.authIdentity) throw new Error(registered.error)
  await auth.updateAuthIdentities({ id: registered.authIdentity.id, app_metadata: { user_id: user.id } })
  const signedIn = (await api.request({
    method: "POST",
    url: "/auth/user/emailpass",
    data: { email, password },
  })) as Reply<{ token: string }>
  return signedIn.data.token
}

/** Calls `/operator` as that operator; never throws for an answer. */
export function operatorOf(api: Api, token: string) {
  const headers = { authorization: `Bearer ${token}` }
  return {
    call: async <T>(method: string, url: string, data?: unknown) =>
      (await api.request({ method, url, data, headers, validateStatus: () => true })) as Reply<T>,
    upload: async <T>(url: string, content: string, fileName: string) => {
      const form = new FormData()
      form.append("file", new Blob([content]), fileName)
      const config = { method: "POST", url, data: form, headers, validateStatus: () => true }
      return (await api.request(config)) as Reply<T>
    },
  }
}
export type Operator = ReturnType<typeof operatorOf>
