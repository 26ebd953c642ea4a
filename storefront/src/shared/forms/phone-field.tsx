import { phoneSentenceOf, readPhone, type Unread } from "@ocop/typed-values"
import { getLocale } from "~/paraglide/runtime"
import { ReadField, type ReadFieldProps } from "./read-field"

/** Kept apart from the other sentences, which a page for buyers does not need. */
const phoneWords = (reading: Unread): string => phoneSentenceOf(reading)[getLocale()]

/** A field for a telephone number of Vietnam as people write it. */
export const PhoneField = (props: Omit<ReadFieldProps, "read" | "type">) => (
  <ReadField
    inputMode="tel"
    autoComplete="tel"
    maxLength={60}
    {...props}
    type="tel"
    read={readPhone}
    words={phoneWords}
  />
)
