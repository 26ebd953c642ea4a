import { foldPlace, placeKey } from "./fold.js"

/** What the words before a name say: "city" (thành phố) may be a province or an old district. */
export type SegmentLevel = "province" | "city" | "district" | "commune" | "detail"

/** One part of an address text. */
export interface Segment {
  level: SegmentLevel | null
  /** Vietnamese type as written out ("xã", "thị trấn"), null when none was written */
  type: string | null
  /** Folded name without its type */
  key: string
  /** Folded name with whatever type stands before it, for names that begin like a type ("Quan Hóa") */
  wholeKey: string
  /** Name without its type, as written */
  name: string
}

type Prefix = readonly [folded: string, written: string, level: SegmentLevel, type: string]

/** Types and their abbreviations, longer ones first. */
const prefixes: readonly Prefix[] = [
  ["to dan pho", "tổ dân phố", "detail", "tổ dân phố"],
  ["thanh pho", "thành phố", "city", "thành phố"],
  ["thi tran", "thị trấn", "commune", "thị trấn"],
  ["dac khu", "đặc khu", "commune", "đặc khu"],
  ["tieu khu", "tiểu khu", "detail", "tiểu khu"],
  ["khu pho", "khu phố", "detail", "khu phố"],
  ["thi xa", "thị xã", "district", "thị xã"],
  ["phuong", "phường", "commune", "phường"],
  ["huyen", "huyện", "district", "huyện"],
  ["duong", "đường", "detail", "đường"],
  ["tinh", "tỉnh", "province", "tỉnh"],
  ["quan", "quận", "district", "quận"],
  ["thon", "thôn", "detail", "thôn"],
  ["khom", "khóm", "detail", "khóm"],
  ["lang", "làng", "detail", "làng"],
  ["buon", "buôn", "detail", "buôn"],
  ["xom", "xóm", "detail", "xóm"],
  ["ban", "bản", "detail", "bản"],
  ["khu", "khu", "detail", "khu"],
  ["ap", "ấp", "detail", "ấp"],
  ["so", "số", "detail", "số"],
  ["to", "tổ", "detail", "tổ"],
  ["xa", "xã", "commune", "xã"],
  ["tp", "tp", "city", "thành phố"],
  ["tx", "tx", "district", "thị xã"],
  ["tt", "tt", "commune", "thị trấn"],
  ["dk", "đk", "commune", "đặc khu"],
  ["h", "h", "district", "huyện"],
  ["q", "q", "district", "quận"],
  ["p", "p", "commune", "phường"],
  ["x", "x", "commune", "xã"],
  ["t", "t", "province", "tỉnh"],
]

/** Types after which a new part begins although no comma was written; one letter alone is too weak a sign. */
const dividing = prefixes.filter(([folded, , level]) => level !== "detail" && folded.length > 1)

function prefixOf(words: readonly string[], marked: boolean, list: readonly Prefix[]): Prefix | null {
  for (const prefix of list) {
    const count = prefix[0].split(" ").length
    if (words.length <= count) continue
    const written = words.slice(0, count).join(" ").toLowerCase()
    // With marks in the text "quan" is no "quận" and "xá" is no "xã"; without them folding must do.
    if (marked ? written === prefix[1] : foldPlace(written) === prefix[0]) return prefix
  }
  return null
}

function toSegment(words: readonly string[], marked: boolean): Segment {
  const whole = words.join(" ")
  const prefix = prefixOf(words, marked, prefixes)
  const name = prefix ? words.slice(prefix[0].split(" ").length).join(" ") : whole
  return {
    level: prefix?.[2] ?? null,
    type: prefix?.[3] ?? null,
    key: placeKey(name).replace(/^0+(?=\d+$)/, ""),
    wholeKey: placeKey(whole),
    name,
  }
}

/** Cuts "xã Bảo Hà huyện Bảo Yên tỉnh Lào Cai" before each type that follows a name. */
function splitAtTypes(words: readonly string[], marked: boolean): string[][] {
  const parts: string[][] = []
  let current: string[] = []
  let nameWords = 0
  for (let index = 0; index < words.length;) {
    const prefix = prefixOf(words.slice(index), marked, dividing)
    if (prefix && (current.length === 0 || nameWords > 0)) {
      if (current.length > 0) parts.push(current)
      const count = prefix[0].split(" ").length
      current = words.slice(index, index + count)
      nameWords = 0
      index += count
      continue
    }
    current.push(words[index] ?? "")
    nameWords += 1
    index += 1
  }
  if (current.length > 0) parts.push(current)
  return parts
}

/**
 * Reads an address text into its parts, outermost order kept. `isName` says whether a folded text is the name
 * of some place, so that names with dashes ("Bà Rịa - Vũng Tàu") or type words inside stay whole.
 */
export function segmentsOf(text: string, isName: (key: string) => boolean): Segment[] {
  const clean = text
    .normalize("NFC")
    .replace(/[()[\]{}]/g, ",")
    .replace(/\b(tp|tx|tt|p|q|h|x|t)\s*\.\s*/giu, "$1 ")
    .replace(/\b([pq])(\d{1,2})\b/giu, "$1 $2")
    .replace(/\./g, " ")
  const marked = clean.normalize("NFD") !== clean || /đ/i.test(clean)
  const segments: Segment[] = []
  for (const part of clean.split(/[,;|/\\\r\n\t]+/)) {
    for (const piece of mergedAtDashes(part, marked, isName)) {
      const words = piece.split(/\s+/).filter((word) => foldPlace(word) !== "")
      if (words.length === 0) continue
      const whole = toSegment(words, marked)
      if (isName(whole.key) || isName(whole.wholeKey)) segments.push(whole)
      else for (const cut of splitAtTypes(words, marked)) segments.push(toSegment(cut, marked))
    }
  }
  return segments
    .map((segment) => withoutFormer(segment, isName))
    .filter((segment) => segment.key !== "vietnam")
}

function mergedAtDashes(part: string, marked: boolean, isName: (key: string) => boolean): string[] {
  const pieces = part.split(/\s+[-–—]+\s+/)
  const merged: string[] = []
  for (const piece of pieces) {
    const before = merged.at(-1)
    const joined = before === undefined ? piece : `${before} ${piece}`
    if (before !== undefined && isName(toSegment(joined.trim().split(/\s+/), marked).key))
      merged[merged.length - 1] = joined
    else merged.push(piece)
  }
  return merged
}

/** "Bạc Liêu cũ": the word "former" is no part of the name. */
function withoutFormer(segment: Segment, isName: (key: string) => boolean): Segment {
  const name = segment.name.replace(/\s+(cũ|cu)$/i, "")
  const key = placeKey(name)
  return name !== segment.name && !isName(segment.key) && isName(key)
    ? { ...segment, name, key, wholeKey: key }
    : segment
}
