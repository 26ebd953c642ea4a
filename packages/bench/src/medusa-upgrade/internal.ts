/** Stages of `npm test`, and the compiler. */
export type Stage = "types" | "unit" | "http" | "proofs" | "browser"

/** A test that fails when an internal changes. */
export interface Guard {
  readonly stage: Stage
  /** Path of the test file; of the workspace for `types`. */
  readonly file: string
}

/** A piece of Medusa's published code that must read as it does today. */
export interface Sign {
  /** Path below `node_modules/`. */
  readonly file: string
  readonly text: string
}

/** Something of Medusa's that is not its public interface, and on which this repository relies. */
export interface Internal {
  readonly name: string
  /** How it is relied on, in one sentence. */
  readonly use: string
  readonly where: readonly string[]
  readonly guards: readonly Guard[]
  readonly signs?: readonly Sign[]
  /** What no test would notice. */
  readonly gap?: string
}

export const types = (workspace: string): Guard => ({ stage: "types", file: workspace })
export const unit = (file: string): Guard => ({ stage: "unit", file })
export const http = (name: string): Guard => ({
  stage: "http",
  file: `backend/test/http/${name}.http.test.ts`,
})
export const browser = (name: string): Guard => ({ stage: "browser", file: `e2e/tests/${name}.spec.ts` })
export const proof: Guard = { stage: "proofs", file: "packages/bench/src/stock-program.ts" }
export const installed = unit("packages/bench/src/medusa-upgrade/installed.test.ts")
