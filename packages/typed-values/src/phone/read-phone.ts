import { understood, unread, type Reading, type Unread } from "../reading.js"
import { plainValue } from "../text/plain-text.js"
import { FIXED, MOBILE, OLD_MOBILE, phoneText } from "./numbering-plan.js"

const LONGEST = 60
const LABEL =
  /^(?:số (?:điện thoại|đt|di động)|so dien thoai|điện thoại|dien thoai|di động|sđt|sdt|đt|đtdđ|dt|dđ|tel(?:ephone)?|phone|mobile|hotline|zalo|call)(?!\p{L})[\s.:]*/u
const SEPARATORS = /[\s.,\-()[\]/_·•]/g

/** The digits behind the country's code in any of its spellings, with the leading zero; null when there is no code. */
function withoutCountry(bare: string): string | null {
  // "+84 (0)912…", "0084912…", "84912…": the zero of the national number is written, or left out as abroad.
  const international = /^(?:\+|00)84(0?)(\d+)$/.exec(bare) ?? /^84(0?)(\d{9,10})$/.exec(bare)
  return international ? `0${international[2] ?? ""}` : null
}

/** Why digits are no telephone number of Vietnam, with the number that is probably meant. */
function refusal(digits: string): Unread {
  const count = String(digits.length)
  const old = digits.slice(0, 4)
  const current = OLD_MOBILE[old]
  if (/^(\d)\1*$/.test(digits)) return unread("phone_impossible")
  if (digits.length === 11 && current)
    return unread("phone_old_mobile", { old, current, suggestion: phoneText(current + digits.slice(4)) })
  if (/^1[89]00\d{4,6}$/.test(digits)) return unread("phone_service")
  if (!digits.startsWith("0")) {
    const whole = `0${digits}`
    return MOBILE.test(whole) || FIXED.test(whole)
      ? unread("phone_no_zero", { suggestion: phoneText(whole) })
      : unread(digits.length < 9 ? "phone_too_short" : "phone_unclear", { count })
  }
  if (digits.length < 10) return unread("phone_too_short", { count })
  if (/^04\d{8}$/.test(digits))
    return unread("phone_old_landline", { suggestion: phoneText(`024${digits.slice(2)}`) })
  const mobile = /^0[35789]/.test(digits)
  if (digits.length > 11 || (mobile && digits.length > 10)) return unread("phone_too_long", { count })
  if (digits.startsWith("02") && digits.length < 11) return unread("phone_too_short", { count })
  return unread("phone_no_such_prefix", { old: digits.slice(0, digits.startsWith("02") ? 4 : 3) })
}

/**
 * Reads a telephone number of Vietnam as its digits with a leading zero: a mobile number of ten, a fixed one of eleven.
 * "+84 (0)912 345 678", "0084…", dots, brackets, full-width digits and pasted marks are all the same number.
 * Numbers of before the changes of 2017 and 2018 are refused with the number of today.
 */
export function readPhone(typed: string): Reading<string> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST) return unread(/\p{L}/u.test(text) ? "phone_with_words" : "phone_unclear")
  const bare = text.replace(/^tel:/u, "").replace(LABEL, "").replace(SEPARATORS, "")
  if (/\p{L}/u.test(bare)) return unread(/\d{8}/.test(bare) ? "phone_with_words" : "phone_unclear")
  if (!/^\+?\d+$/.test(bare)) return unread(/\d{8,}\D+\d{8,}/.test(bare) ? "phone_two" : "phone_unclear")
  const digits = withoutCountry(bare) ?? bare
  if (/^(?:\+|00)/.test(digits) && !/^0+$/.test(digits)) return unread("phone_foreign")
  if (/^0\d{9,10}0\d{9,10}$/.test(digits)) return unread("phone_two")
  const subscriber = /^02[48]/.test(digits) ? digits[3] : digits[4]
  const possible = MOBILE.test(digits) || (FIXED.test(digits) && !/[01]/.test(subscriber ?? "0"))
  if (!possible || /^0(\d)\1{9,}$/.test(digits))
    return FIXED.test(digits) ? unread("phone_impossible") : refusal(digits)
  return understood(digits, phoneText(digits))
}
