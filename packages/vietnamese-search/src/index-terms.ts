import { normalise, unmarked } from "./normalise.js"
import { markedTerm, soundTerm } from "./syllable/terms.js"

/**
 * Fields to be added to a search document, all plain text for searching, none for showing. A type rather than an
 * interface, so that documents stay plain records.
 */
export type IndexTerms = {
  /** The title with its marks as letters: exact marks beat folded ones */
  titleTerms: string
  /** The same of producer, places and keywords */
  otherTerms: string
  /** The title and the producer's name as they sound */
  soundTerms: string
}

const each = (text: string, change: (word: string) => string): string =>
  normalise(text).split(" ").map(change).join(" ")

/** A text with its marks written as letters, word by word: "Dầu lạc" → "daafu lajc". */
export const markedText = (text: string): string => each(text, markedTerm)

/** A text as it sounds to ears that merge what regions merge. */
export const soundText = (text: string): string => each(text, (word) => soundTerm(unmarked(word)))

/** The added fields of a listing's document (a producer's or a place's document has its name as title). */
export function indexTerms(document: {
  title: string
  producerName?: string | null
  others?: readonly (string | null | undefined)[]
}): IndexTerms {
  const producer = document.producerName ?? ""
  const others = [producer, ...(document.others ?? [])].filter((text): text is string => Boolean(text))
  return {
    titleTerms: markedText(document.title),
    otherTerms: others.map(markedText).join(" · "),
    soundTerms: soundText(`${document.title} ${producer}`),
  }
}
