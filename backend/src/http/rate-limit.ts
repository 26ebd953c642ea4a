import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Redis } from "ioredis"
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from "rate-limiter-flexible"
import { clientAddress } from "./client-address"
import { ProblemError } from "../shared/errors/problem"

/** A rate limit: so many points in so many seconds. */
interface Limit {
  readonly points: number
  readonly seconds: number
}

/**
 * Rate limits. A buyer on a slow connection never reaches them; whoever tries codes, numbers or passwords does. Offices
 * and villages share one address, so limits per address are wide, and the narrow ones count by the value that is tried:
 * order and pickup codes. Authentication is counted by address only.
 */
const limits = {
  basketWrite: { points: 240, seconds: 60 },
  orderPlacing: { points: 60, seconds: 600 },
  orderLookup: { points: 30, seconds: 600 },
  orderLookupByCode: { points: 10, seconds: 3600 },
  pickupCode: { points: 10, seconds: 3600 },
  /** Enrolment codes have ten characters; a sales point enrols a few devices a year. */
  enrolment: { points: 20, seconds: 3600 },
  /** Signing in, registering, asking for a reset and setting a password: counted by the client's address only. */
  authentication: { points: 30, seconds: 600 },
  /** People of one commune register together at a training, behind one address. */
  registration: { points: 40, seconds: 3600 },
  reviewWriting: { points: 60, seconds: 3600 },
  /** People have to read every question and enquiry. */
  asking: { points: 20, seconds: 3600 },
  enquiryWriting: { points: 60, seconds: 3600 },
  reporting: { points: 20, seconds: 3600 },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limits

const TABLE = "rate_limit"

/** `RATE_LIMIT_SCALE` multiplies every limit: load tests come from one address. */
function scale(): number {
  const wanted = Number(process.env.RATE_LIMIT_SCALE ?? 1)
  return Number.isFinite(wanted) && wanted > 0 ? wanted : 1
}

type Limiters = Readonly<Record<LimitName, RateLimiterAbstract>>

function makeLimiters(container: MedusaContainer): Limiters {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const redisUrl = process.env.REDIS_URL
  const redis = redisUrl ? new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 }) : null
  // Without a listener a lost connection would end the process; the insurance limiter takes over meanwhile.
  redis?.on("error", () => undefined)
  const entries = Object.entries(limits).map(([name, { points, seconds }]) => {
    const options = {
      keyPrefix: name,
      points: Math.ceil(points * scale()),
      duration: seconds,
      insuranceLimiter: new RateLimiterMemory({
        keyPrefix: name,
        points: Math.ceil(points * scale()),
        duration: seconds,
      }),
    }
    const limiter = redis
      ? new RateLimiterRedis({ ...options, storeClient: redis })
      : new RateLimiterPostgres({
          ...options,
          storeClient: database,
          storeType: "knex",
          tableName: TABLE,
          schemaName: "public",
          tableCreated: true,
        })
    return [name, limiter] as const
  })
  return Object.fromEntries(entries) as unknown as Limiters
}

const made = new WeakMap<object, Limiters>()

function limitersOf(container: MedusaContainer): Limiters {
  const key = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as object
  const known = made.get(key)
  if (known) return known
  const limiters = makeLimiters(container)
  made.set(key, limiters)
  return limiters
}

/**
 * Consumes one or several points of a rate limit.
 *
 * @throws ProblemError `too_many_requests` with `details.retryAfterSeconds`, which becomes `Retry-After`
 */
export async function countAttempt(
  container: MedusaContainer,
  name: LimitName,
  key: string,
  attempts = 1,
): Promise<void> {
  const limiters = limitersOf(container)
  try {
    await limiters[name].consume(key.slice(0, 200), attempts)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new ProblemError("too_many_requests", { details: { retryAfterSeconds } })
  }
}

/** Middleware: counts a request by the client address before anything else is done for it. */
export const limitByAddress =
  (name: LimitName) =>
  (request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void => {
    countAttempt(request.scope, name, clientAddress(request)).then(() => next(), next)
  }
