/*
 * Recent searches of this device: stored in the browser only and sent to nobody. A browser that stores
 * nothing (private windows, full disks) has no recent searches, and that is no trouble.
 */
const KEY = "ocop-recent-searches"
const MOST = 8
const LONGEST = 80

/** Newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]")
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === "string").slice(0, MOST) : []
  } catch {
    return []
  }
}

export function rememberSearch(question: string): void {
  const words = question.trim().slice(0, LONGEST)
  if (words === "") return
  const others = recentSearches().filter((entry) => entry.toLowerCase() !== words.toLowerCase())
  keep([words, ...others].slice(0, MOST))
}

export const forgetSearches = (): void => keep([])

function keep(list: readonly string[]): void {
  try {
    if (list.length > 0) localStorage.setItem(KEY, JSON.stringify(list))
    else localStorage.removeItem(KEY)
  } catch {
    // Nothing is kept, then.
  }
}
