import { communeFullName, communes, oldNamesOf, province, resolvePlace, type Commune } from "@ocop/places"
import type { CommuneMatch } from "~/shared/places/views"

interface Name {
  readonly commune: Commune
  /** Folded words with a space at both ends, so that a word's beginning can be looked for. */
  readonly words: string
  /** Folded name of the commune or ward alone, without its type. */
  readonly own: string
  readonly was: string | null
}

/** Marks and case away, as people type on phones. Apostrophes vanish (Ea H’Leo), other signs are spaces. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\p{M}'’‘`´]+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

const SHORT_TYPES: Readonly<Record<string, string>> = {
  tp: "thanh pho",
  tx: "thi xa",
  tt: "thi tran",
  h: "huyen",
  q: "quan",
  p: "phuong",
  x: "xa",
  t: "tinh",
}
const TYPE_WORDS = /^(?:xa|phuong|dac khu|thi tran) (?=.)/
const MAX_TEXT = 120

let known: readonly Name[] | null = null

/** Present names first, then the names before 01/07/2025: some 14,000, made at the first search. */
function names(): readonly Name[] {
  known ??= [...communes.map(presentName), ...communes.flatMap(formerNames)]
  return known
}

function presentName(commune: Commune): Name {
  const above = province(commune.provinceCode)
  const words = ` ${fold(`${commune.type} ${commune.nameVi} ${above?.type ?? ""} ${above?.nameVi ?? ""}`)} `
  return { commune, words, own: fold(commune.nameVi), was: null }
}

function formerNames(commune: Commune): Name[] {
  const today = fold(province(commune.provinceCode)?.nameVi ?? "")
  return oldNamesOf(commune.code).map((old) => ({
    commune,
    words: ` ${fold(`${old.ward} ${old.district} ${old.province}`)} ${today} `,
    own: fold(old.ward).replace(TYPE_WORDS, ""),
    was: `${old.ward}, ${old.district}`,
  }))
}

/**
 * Communes of today that fit what was typed, best first, each once. Names before 01/07/2025 are found with their
 * districts and provinces; marks, case and short types (p., h., tp) do not matter.
 *
 * @param text any text; nothing is found for less than two letters
 */
export function findCommunes(text: string, limit = 8): CommuneMatch[] {
  const cut = text.slice(0, MAX_TEXT)
  const query = fold(cut)
    .split(" ")
    .map((word) => SHORT_TYPES[word] ?? word)
    .join(" ")
  if (query.length < 2) return []
  const parts = query.split(" ").map((word) => ` ${word}`)
  const own = fold(cut.split(/[,;]/)[0] ?? "").replace(TYPE_WORDS, "")
  const sure = resolvePlace(cut)
  const certain = sure.ok && sure.commune ? sure.commune.code : null

  const fitting = names()
    .filter(({ words }) => parts.every((part) => words.includes(part)))
    .map((name) => ({ name, rank: rankOf(name, own, certain) }))
    .sort((a, b) => a.rank - b.rank)
  const found = new Map<string, CommuneMatch>()
  for (const { name } of fitting) {
    if (found.size >= limit) break
    if (!found.has(name.commune.code)) found.set(name.commune.code, matchOf(name.commune, name.was))
  }
  if (certain !== null && sure.ok && sure.commune && !found.has(certain))
    return [matchOf(sure.commune, null), ...found.values()].slice(0, limit)
  return [...found.values()]
}

/** Smaller is better: what the resolver is sure of, then the same name, then its beginning, present before former. */
function rankOf(name: Name, own: string, certain: string | null): number {
  const sure = name.commune.code === certain ? 0 : 10
  const likeness = name.own === own ? 0 : name.own.startsWith(own) ? 2 : 4
  return sure + likeness + (name.was === null ? 0 : 1)
}

const matchOf = (commune: Commune, was: string | null): CommuneMatch => ({
  provinceCode: commune.provinceCode,
  communeCode: commune.code,
  name: communeFullName(commune),
  province: province(commune.provinceCode)?.nameVi ?? "",
  was,
})
