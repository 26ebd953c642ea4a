import type { z } from "zod"

export type Actor = "anyone" | "officer" | "operator"
export type Method = "GET" | "POST" | "PUT" | "DELETE"

/**
 * One own route of the backend. The backend's validators, the typed client, the OpenAPI document and
 * the generated tests all read this table, so a route that is not here does not exist.
 */
export interface RouteContract {
  readonly method: Method
  /** Express form, e.g. `/store/baskets/:id`. */
  readonly path: string
  readonly actor: Actor
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  /** The body is a file upload (multipart, field `file`). */
  readonly upload?: true
  /** The sender signed the bytes of the body: they are kept as they came. */
  readonly raw?: true
  readonly answer: z.ZodType
}

/** Keeps the exact type of a contract, so that the client knows each route's own shapes. */
export const route = <const R extends RouteContract>(contract: R): R => contract
