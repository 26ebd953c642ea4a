import type {
  Claimable,
  DownloadFile,
  Membership,
  producerBasics,
  ProducerClaim,
  ProducerProfile,
  z,
} from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callProducer, producerFormQuery } from "./call-producer"

/** For the person alone: there is no producer yet. */
const alone = { producerId: null } as const

/** As a form holds it; the backend judges. */
export type Basics = Readonly<Record<keyof z.input<typeof producerBasics>, string>>
export type ProfileBody = Basics & {
  readonly bank: { readonly bin: string; readonly number: string; readonly holder: string } | null
}

export const registerProducer = (body: Basics) =>
  callProducer<Membership>({ method: "POST", path: "producers", body, ...alone })

/** Key of every search for a producer to claim. */
export const CLAIMABLE = ["claimable"]
export const claimableQuery = (q: string) =>
  resultQuery([...CLAIMABLE, q], (signal) =>
    callProducer<{ producers: Claimable[] }>({ path: "claimable", query: { q }, ...alone, signal }),
  )

export const claimsQuery = resultQuery(["claims"], (signal) =>
  callProducer<{ claims: ProducerClaim[] }>({ path: "claims", ...alone, signal }),
)

export const claimProducer = (body: { producerId: string; reason: string }) =>
  callProducer<ProducerClaim>({ method: "POST", path: "claims", body, ...alone })

export const profileQuery = () => producerFormQuery<ProducerProfile>(["profile"], { path: "profile" })

export const saveProfile = (body: ProfileBody) =>
  callProducer<ProducerProfile>({ method: "PUT", path: "profile", body })

export const submitProfile = () =>
  callProducer<ProducerProfile>({ method: "POST", path: "submissions", body: {} })

export const readPaperFile = (id: string) => callProducer<DownloadFile>({ path: `papers/${id}/file` })

export const removePaper = (id: string) =>
  callProducer<{ id: string }>({ method: "DELETE", path: `papers/${id}` })
