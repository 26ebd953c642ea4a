import { problem, type RouteContract } from "@ocop/contracts"

export interface Judged {
  readonly status: number
  readonly text: string
}

/**
 * What is wrong with an answer, or null. An answer is either a success in the shape of its contract, or a
 * refusal below 500 in the shape of `problem`, and it never repeats a secret of the machine.
 */
export function faultOf(contract: Pick<RouteContract, "answer">, { status, text }: Judged): string | null {
  if (status >= 500) return `a ${status}: ${text.slice(0, 200)}`
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return `a ${status} that is no JSON: ${text.slice(0, 120)}`
  }
  if (status >= 200 && status < 300) {
    const fits = contract.answer.safeParse(body)
    return fits.success ? null : `a ${status} outside of its contract: ${fits.error.message.slice(0, 300)}`
  }
  if (!problem.safeParse(body).success) return `a ${status} that is no problem: ${text.slice(0, 200)}`
  if (/node_modules|at .+\.(ts|js):\d+|select .+ from |ECONNREFUSED/i.test(text)) return "a look inside"
  return null
}
