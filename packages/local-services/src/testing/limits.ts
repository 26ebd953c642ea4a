import type { StageName } from "./stages.ts"

/**
 * Minutes that a stage may take, what it prepares included; with {@link CHECK_MINUTES} less than eighty, so that the
 * whole gate ends by itself, with counts, before a runner of 90 minutes ends it.
 */
export const STAGE_MINUTES: Readonly<Record<StageName, number>> = {
  unit: 8,
  http: 18,
  proofs: 14,
  browser: 28,
}

/** The static checks of `.ci/run`, before the tests. */
export const CHECK_MINUTES = 10

/** `OCOP_STAGE_MINUTES` gives a stage more time: long proofs run in the stage of HTTP tests. */
export const minutesOf = (name: StageName, env: NodeJS.ProcessEnv): number =>
  Math.max(STAGE_MINUTES[name], Number(env.OCOP_STAGE_MINUTES ?? 0) || 0)
