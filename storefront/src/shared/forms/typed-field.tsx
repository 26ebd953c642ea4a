import { ReadField, type ReadFieldProps } from "./read-field"
import { unreadWords } from "./reading-words"

/** A field for a number or a day as people write it. */
export const TypedField = (props: ReadFieldProps) => <ReadField {...props} words={unreadWords} />
