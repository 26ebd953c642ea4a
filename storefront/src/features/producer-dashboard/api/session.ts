import type { Membership, ProducerMe } from "@ocop/contracts"
import { callDesk } from "./call-producer"

const alone = { producerId: null, acceptUnauthorized: true } as const

export const readMe = () => callDesk<ProducerMe>({ path: "me", ...alone })

export const signIn = (name: string, password: string) =>
  callDesk<ProducerMe>({ method: "POST", path: "sign-in", body: { name, password }, ...alone })

export const signOut = () => callDesk<object>({ method: "POST", path: "sign-out", body: {}, ...alone })

export const register = (body: { name: string; signInName: string; password: string }) =>
  callDesk<{ id: string; signInName: string }>({ method: "POST", path: "registrations", body, ...alone })

export const acceptInvitation = (token: string) =>
  callDesk<Membership>({
    method: "POST",
    path: "invitation-acceptances",
    body: { token },
    producerId: null,
  })
