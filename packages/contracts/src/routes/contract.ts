import type { z } from "zod"
import type { ProducerRole } from "../producer-members/member.js"

export type Actor = "anyone" | "officer" | "operator" | "point" | "producer" | "terminal"
export type Method = "GET" | "POST" | "PUT" | "DELETE"

/**
 * One own route of the backend. The backend's validators, the typed client, the OpenAPI document
 * (`docs/api/openapi.json`) and the generated tests all read this table, so a route that is not here does not exist.
 */
export type RouteContract = RouteShape & RoutePolicy

/**
 * Who of an actor may call a route. A producer's route without roles does not compile:
 * - roles: members of the chosen producer with one of them; `without_producer`: any signed-in person
 * - `openWhileSuspended`: also for a suspended producer
 * - `delegable`: also for an officer with delegated access; every other route is closed to officers
 */
export type RoutePolicy =
  | {
      readonly actor: Exclude<Actor, "producer">
      readonly roles?: undefined
      readonly openWhileSuspended?: undefined
      readonly delegable?: undefined
    }
  | {
      readonly actor: "producer"
      readonly roles: "without_producer" | readonly [ProducerRole, ...ProducerRole[]]
      readonly openWhileSuspended?: true
      readonly delegable?: true
    }

interface RouteShape {
  readonly method: Method
  /** Express form, e.g. `/store/baskets/:id`. */
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  /** The body is a file upload (multipart, field `file`). */
  readonly upload?: true
  /** Limit of the body where it is more than the usual 100 kB. */
  readonly bodyLimit?: `${number}mb`
  /** The raw body is kept, because the sender signed its bytes. */
  readonly raw?: true
  readonly answer: z.ZodType
}

/** Keeps the exact type of a contract, so that the client knows each route's own shapes. */
export const route = <const R extends RouteContract>(contract: R): R => contract
