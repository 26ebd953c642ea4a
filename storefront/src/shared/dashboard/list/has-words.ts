import { foldVietnamese } from "@ocop/ocop"

const comparable = (text: string): string => foldVietnamese(text).toLowerCase()

/** Whether every word that was typed stands in one of the texts; marks and capitals do not matter. */
export function hasWords(typed: string, texts: readonly (string | null)[]): boolean {
  const all = comparable(texts.filter(Boolean).join(" "))
  return comparable(typed)
    .split(/\s+/)
    .every((word) => all.includes(word))
}
