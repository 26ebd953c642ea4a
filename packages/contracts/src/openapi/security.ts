import { PRODUCER_HEADER } from "../producer-members/member.js"
import type { Actor, RouteContract } from "../routes/contract.js"
import type { Json } from "./json-schemas.js"

const bearer = (description: string): Json => ({ type: "http", scheme: "bearer", description })

/** How each kind of caller proves who it is. */
export const securitySchemes: Json = {
  publishableKey: {
    type: "apiKey",
    in: "header",
    name: "x-publishable-api-key",
    description: "The sales channel's publishable key; not a secret",
  },
  officer: bearer("Token of `POST /auth/officer/emailpass`"),
  operator: bearer("Token of `POST /auth/user/emailpass`: a user of the administration"),
  point: bearer("Token of `POST /auth/point/emailpass`: a manager of a sales point"),
  producer: bearer(
    "Token of `POST /auth/producer/emailpass`, or the key of a delegated session of an officer",
  ),
  terminal: bearer("Key that a device was given when it was enrolled as a terminal"),
} satisfies Record<Exclude<Actor, "anyone"> | "publishableKey", Json>

/** What a caller of a route must send to be let in. */
export function securityOf({ actor, path }: RouteContract): readonly Json[] {
  if (actor !== "anyone") return [{ [actor]: [] }]
  return path.startsWith("/store/") ? [{ publishableKey: [] }] : []
}

/** The header that says for which producer a member calls; none where no producer is needed. */
export const producerHeader = ({ roles }: RouteContract): readonly Json[] =>
  roles === undefined || roles === "without_producer"
    ? []
    : [
        {
          name: PRODUCER_HEADER,
          in: "header",
          required: false,
          description: "Id of the producer, for a member of several",
          schema: { type: "string" },
        },
      ]
