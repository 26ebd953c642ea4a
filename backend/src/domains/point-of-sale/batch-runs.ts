/**
 * Splits a list, in its order, into runs of neighbours that may share a transaction and items that stand alone.
 *
 * @param together whether an item may share a run with its neighbours
 * @param longest maximum length of a run
 */
export function runsOf<T>(list: readonly T[], together: (one: T) => boolean, longest: number): T[][] {
  const runs: T[][] = []
  let open: T[] | null = null
  for (const one of list) {
    if (!together(one)) {
      runs.push([one])
      open = null
    } else if (open && open.length < longest) open.push(one)
    else runs.push((open = [one]))
  }
  return runs
}
