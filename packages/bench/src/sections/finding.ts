import type { Sandbox } from "../sandbox/sandbox.ts"

/** One line of the report. Times only inform; a ratio or a bound that the project promised is met or not. */
export interface Finding {
  readonly what: string
  readonly value: string
  readonly target: string
  /** Undefined: there is no promise about it. */
  readonly met: boolean | undefined
}

/** A running shop to measure. */
export interface Shop {
  readonly sandbox: Sandbox
  readonly backendUrl: string
  readonly storefrontUrl: string
  /** Listings in it. */
  readonly count: number
  /** Length of each turn of a measurement. */
  readonly seconds: number
  readonly seed: number
}
