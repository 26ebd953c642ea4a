import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createOfficerWorkflow } from "../../../src/domains/organisations/workflows/create-officer"
import type { Api, Reply } from "./buyer"

export interface OfficerClient {
  readonly token: string
  call<T>(method: string, url: string, data?: unknown): Promise<Reply<T>>
  upload<T>(url: string, content: string | Uint8Array, fileName: string): Promise<Reply<T>>
}

/** Makes an officer, signs in over HTTP and answers a client that acts as that officer. */
export async function officerOf(
  container: MedusaContainer,
  api: Api,
  email: string,
  provinceCode: string | null,
): Promise<OfficerClient> {
  const password = "mat-khau-thu-1"
  const registered = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!registered.authIdentity) throw new Error(registered.error)
  await createOfficerWorkflow(container).run({
    input: { name: `Cán bộ ${email}`, email, provinceCode, authIdentityId: registered.authIdentity.id },
  })
  const signedIn = (await api.request({
    method: "POST",
    url: "/auth/officer/emailpass",
    data: { email, password },
  })) as Reply<{ token: string }>
  const { token } = signedIn.data
  const headers = { authorization: `Bearer ${token}` }
  return {
    token,
    call: async <T>(method: string, url: string, data?: unknown) =>
      (await api.request({ method, url, data, headers, validateStatus: () => true })) as Reply<T>,
    upload: async <T>(url: string, content: string | Uint8Array, fileName: string) => {
      const form = new FormData()
      form.append("file", new Blob([content as string]), fileName)
      return (await api.request({
        method: "POST",
        url,
        data: form,
        headers,
        validateStatus: () => true,
      })) as Reply<T>
    },
  }
}
