export {
  optional,
  understood,
  unread,
  type Bilingual,
  type Reading,
  type Understood,
  type Unread,
} from "./reading.js"
export type { Bounds } from "./number/bounds.js"
export { sentences, type ReadingCode } from "./sentences/codes.js"
export { isReadingCode, phoneSentenceOf, sentenceOf } from "./sentences/sentence-of.js"
export { hasUnseen, plainValue, vietnameseLetters, visibleText } from "./text/plain-text.js"
export { withoutExcelEscapes } from "./text/excel-escapes.js"
export { decimalText, dongText, gramsText, groupedText, millilitresText } from "./text/format.js"
export { readWrittenNumber, type WrittenNumber } from "./number/written-number.js"
export {
  MOST_DONG,
  priceOfNumber,
  readDong,
  readPrice,
  readPriceDong,
  readSignedDong,
  type MoneyRules,
} from "./money/read-money.js"
export type { Amount } from "./money/amount.js"
export { readGrams, type WeightRules } from "./quantities/weight.js"
export { readMillilitres, type VolumeRules } from "./quantities/volume.js"
export { daysOfMonths, readDays } from "./quantities/duration.js"
export { readPercent, type PercentRules } from "./quantities/percent.js"
export { readPieces, type PiecesRules } from "./quantities/pieces.js"
export { readPhone } from "./phone/read-phone.js"
export { phoneText } from "./phone/numbering-plan.js"
export { dayText, type DayRules } from "./days/calendar.js"
export { dayOfSerial, readDay, readMonth, readYear } from "./days/read-day.js"
export { momentOfSerial, readClock, readMoment, type MomentRules } from "./days/read-moment.js"
