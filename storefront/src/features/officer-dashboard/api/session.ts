import type { Officer } from "@ocop/contracts"
import { callOffice } from "./call-office"

export const readOfficer = () => callOffice<Officer>({ path: "me", acceptUnauthorized: true })

export const signIn = (email: string, password: string) =>
  callOffice<Officer>({
    method: "POST",
    path: "sign-in",
    body: { email, password },
    acceptUnauthorized: true,
  })

export const signOut = () =>
  callOffice<object>({ method: "POST", path: "sign-out", body: {}, acceptUnauthorized: true })
