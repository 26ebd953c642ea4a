import type { Membership, ProducerMe } from "@ocop/contracts"
import { callProducer } from "./call-producer"

const alone = { producerId: null, acceptUnauthorized: true } as const

export const readMe = () => callProducer<ProducerMe>({ path: "me", ...alone })

export const signIn = (name: string, password: string) =>
  callProducer<ProducerMe>({ method: "POST", path: "sign-in", body: { name, password }, ...alone })

export const signOut = () => callProducer<object>({ method: "POST", path: "sign-out", body: {}, ...alone })

export const register = (body: { name: string; signInName: string; password: string }) =>
  callProducer<{ id: string; signInName: string }>({ method: "POST", path: "registrations", body, ...alone })

export const acceptInvitation = (token: string) =>
  callProducer<Membership>({
    method: "POST",
    path: "invitation-acceptances",
    body: { token },
    producerId: null,
  })
