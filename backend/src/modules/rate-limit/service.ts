import { MedusaService } from "@medusajs/framework/utils"

/** Module of the rate limits' counters, where no Redis keeps them. `http/rate-limit.ts` counts. */
export class RateLimitModuleService extends MedusaService({}) {}
