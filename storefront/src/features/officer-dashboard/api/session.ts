import type { Officer } from "@ocop/contracts"
import { callOfficer } from "./call-officer"

export const readOfficer = () => callOfficer<Officer>({ path: "me", acceptUnauthorized: true })

export const signIn = (email: string, password: string) =>
  callOfficer<Officer>({
    method: "POST",
    path: "sign-in",
    body: { email, password },
    acceptUnauthorized: true,
  })

export const signOut = () =>
  callOfficer<object>({ method: "POST", path: "sign-out", body: {}, acceptUnauthorized: true })
