import type {
  Claimable,
  DownloadFile,
  Membership,
  producerBasics,
  ProducerClaim,
  ProducerProfile,
  z,
} from "@ocop/contracts"
import { callDesk } from "./call-producer"

/** For the person alone: there is no producer yet. */
const alone = { producerId: null } as const

/** As a form holds it; the backend judges. */
export type Basics = Readonly<Record<keyof z.input<typeof producerBasics>, string>>
export type ProfileBody = Basics & {
  readonly bank: { readonly bin: string; readonly number: string; readonly holder: string } | null
}

export const registerProducer = (body: Basics) =>
  callDesk<Membership>({ method: "POST", path: "producers", body, ...alone })

export const findClaimable = (q: string, signal?: AbortSignal) =>
  callDesk<{ producers: Claimable[] }>({ path: "claimable", query: { q }, ...alone, signal })

export const listClaims = (signal?: AbortSignal) =>
  callDesk<{ claims: ProducerClaim[] }>({ path: "claims", ...alone, signal })

export const claimProducer = (body: { producerId: string; reason: string }) =>
  callDesk<ProducerClaim>({ method: "POST", path: "claims", body, ...alone })

export const readProfile = (signal?: AbortSignal) => callDesk<ProducerProfile>({ path: "profile", signal })

export const saveProfile = (body: ProfileBody) =>
  callDesk<ProducerProfile>({ method: "PUT", path: "profile", body })

export const submitProfile = () =>
  callDesk<ProducerProfile>({ method: "POST", path: "submissions", body: {} })

export const readPaperFile = (id: string) => callDesk<DownloadFile>({ path: `papers/${id}/file` })

export const removePaper = (id: string) =>
  callDesk<{ id: string }>({ method: "DELETE", path: `papers/${id}` })
