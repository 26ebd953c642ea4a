import type { Judged } from "./judgements.ts"

export interface Scores {
  ndcg: number
  mrr: number
  zero: number
  count: number
}

const gain = (grade: number, at: number): number => (2 ** grade - 1) / Math.log2(at + 2)

/** nDCG@10 with gains 2^grade − 1 against the best order of all judged documents. */
export function ndcg(judged: Judged, found: readonly string[]): number {
  const ideal = [...judged.grades.values()].sort((a, b) => b - a).slice(0, 10)
  const best = ideal.reduce((sum, grade, at) => sum + gain(grade, at), 0)
  const got = found.slice(0, 10).reduce((sum, id, at) => sum + gain(judged.grades.get(id) ?? 0, at), 0)
  return got / best
}

/** Means over queries; MRR counts the first document of grade 2 or 3 (of the best grade there is, if lower). */
export function scoresOf(list: ReadonlyArray<{ judged: Judged; found: readonly string[] }>): Scores {
  const mean = (of: (entry: { judged: Judged; found: readonly string[] }) => number): number =>
    list.reduce((sum, entry) => sum + of(entry), 0) / Math.max(1, list.length)
  return {
    ndcg: mean(({ judged, found }) => ndcg(judged, found)),
    mrr: mean(({ judged, found }) => {
      const least = Math.min(2, Math.max(...judged.grades.values()))
      const at = found.findIndex((id) => (judged.grades.get(id) ?? 0) >= least)
      return at < 0 ? 0 : 1 / (at + 1)
    }),
    zero: mean(({ found }) => (found.length === 0 ? 1 : 0)),
    count: list.length,
  }
}
