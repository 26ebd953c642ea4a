import { fromEnglish } from "./english.js"
import { takePlace } from "./intent/place.js"
import { takePrice } from "./intent/price.js"
import { takeProducerType } from "./intent/producer.js"
import { takeFillers, takeGift, takeInStock } from "./intent/small.js"
import { takeStars } from "./intent/stars.js"
import { headLength, isLexiconPair, related, synonyms, withoutClassifier } from "./lexicon/index.js"
import { namesIn } from "./names.js"
import { normalise, unmarked } from "./normalise.js"
import { Words } from "./query.js"
import { rejoin, repairWord, type Repair } from "./repair/repair.js"
import type { Chip, Filters, Understood, UnderstandOptions } from "./types.js"

export const MAX_ALTERNATIVES = 4
export const MAX_RELATED = 4
/** More words than anybody means; the engine reads ten. */
const MAX_WORDS = 24

/**
 * Reads a question as a Vietnamese shopper means it: residue of input methods repaired, words of price, star, place
 * and producer made filters (with chips to take them back), English put into Vietnamese. Never throws; a question of
 * any length takes the time of `MAX_QUERY_LENGTH` characters. Pure: same question, same answer.
 */
export function understand(typed: string, options: UnderstandOptions = {}): Understood {
  const query = normalise(typed)
  const split = rejoin(query.split(" ").filter(Boolean).slice(0, MAX_WORDS))
  const repairs: Repair[] = []
  const offered: Repair[] = []
  const repaired = split.flatMap((word, at) => {
    const [best, ...others] = repairWord(word, at === split.length - 1, options.isKnown)
    if (!best) return [word]
    repairs.push(best)
    if (!best.sure) offered.push(best, ...others)
    return best.sure ? best.to.split(" ") : [word]
  })
  const words = new Words(repaired)
  const filters: Filters = {}
  const chips: Chip[] = []
  takeStars(words, filters, chips)
  takePrice(words, filters, chips)
  takeInStock(words, filters, chips)
  takeGift(words, chips)
  takeProducerType(words, filters, chips)
  takePlace(words, options.places, filters, chips)
  takeFillers(words)

  const left = words.free()
  const readings = fromEnglish(left) ?? [left.join(" ")]
  const text = readings[0] ?? ""
  const alternatives = new Set<string>(readings.slice(1))
  const first = new Map(offered.toReversed().map((repair) => [repair.from, repair.to]))
  if (first.size > 0) alternatives.add(replaceWords(text, first))
  for (const repair of offered) alternatives.add(replaceWords(text, new Map([[repair.from, repair.to]])))
  const bare = withoutClassifier(text)
  if (bare !== null) alternatives.add(bare)
  const headFirst = goodsFirst(text)
  if (headFirst !== null) alternatives.add(headFirst)
  alternatives.delete(text)
  const likely = repairs.filter(isLikely)
  const meant = likely.length > 0 ? meantQuery(split, likely) : query
  return {
    query,
    text,
    alternatives: [...alternatives].filter(Boolean).slice(0, MAX_ALTERNATIVES),
    regional: otherWords(text),
    related: nearTexts(text),
    names: text === "" ? null : namesIn(text, options.places),
    filters,
    chips,
    repairs,
    didYouMean: meant === query ? null : meant,
  }
}

/** Words cut apart without a pair that is known are tried, but not held against the shopper. */
const isLikely = ({ kind, to }: Repair): boolean => {
  const words = unmarked(to).split(" ")
  return kind !== "joined" || words.some((word, at) => at > 0 && isLexiconPair(`${words[at - 1]} ${word}`))
}

const replaceWords = (text: string, by: ReadonlyMap<string, string>): string =>
  text
    .split(" ")
    .map((word) => by.get(word) ?? word)
    .join(" ")

function meantQuery(words: readonly string[], repairs: readonly Repair[]): string {
  const by = new Map(repairs.map((repair) => [repair.from, repair.to]))
  return words.map((word) => by.get(word) ?? word).join(" ")
}

/** "Hygie trà gừng" → "trà gừng Hygie": names of producers move behind the goods. Null when the goods come first. */
function goodsFirst(text: string): string | null {
  const words = text.split(" ")
  const at = words.findIndex((_, index) => headLength(words.slice(index)) > 0)
  return at > 0 ? [...words.slice(at), ...words.slice(0, at)].join(" ") : null
}

/** The text with its first synonym group put in the group's other words, for engines without synonyms. */
function otherWords(text: string): string[] {
  const words = text.split(" ")
  for (let at = 0; at < words.length; at += 1) {
    const found = synonyms.at(words, at)
    if (!found) continue
    const typed = words.slice(at, at + found.length).join(" ")
    return found.value
      .filter((phrase) => phrase !== typed && unmarked(phrase) !== typed)
      .slice(0, 2)
      .map((phrase) => [...words.slice(0, at), phrase, ...words.slice(at + found.length)].join(" "))
  }
  return []
}

function nearTexts(text: string): string[] {
  const words = text.split(" ")
  for (let at = 0; at < words.length; at += 1) {
    const found = related.at(words, at)
    if (found) return found.value.slice(0, MAX_RELATED)
  }
  return []
}
