import type { ApiFailure, ApiResult, Problem } from "@ocop/contracts"

/** A refused call as an error, because TanStack Query knows failures only as errors. */
export class ProblemError extends Error {
  override readonly name = "ProblemError"
  readonly problem: Problem

  constructor({ problem }: ApiFailure) {
    super(problem.code)
    this.problem = problem
  }
}

/** The value of a result; throws a `ProblemError` when the call was refused. */
export function valueOf<T>(result: ApiResult<T>): T {
  if (result.ok) return result.value
  throw new ProblemError(result)
}

/** What to show for an error: the refusal itself, or "unexpected" for a mistake of our own. */
export const problemOf = (error: Error): Problem =>
  error instanceof ProblemError ? error.problem : { code: "unexpected", message: "" }
