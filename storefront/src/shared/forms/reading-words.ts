import { sentenceOf, type Unread } from "@ocop/typed-values"
import { getLocale } from "~/paraglide/runtime"

/** What to write instead of what could not be read, in the reader's language. */
export const unreadWords = (reading: Pick<Unread, "code" | "facts">): string =>
  sentenceOf(reading)[getLocale()]
