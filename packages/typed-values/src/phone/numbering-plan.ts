/** Prefixes of mobile numbers in use: ten digits (plan of the Ministry, Circular 22/2014/TT-BTTTT as converted in 2018). */
export const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/

/** Area codes of fixed numbers since 2017: eleven digits with 02, the area and the subscriber's number. */
export const FIXED =
  /^0(?:2[48]\d{8}|2(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7})$/

/** Eleven-digit mobile prefixes that ended on 15/11/2018, and what they became. */
export const OLD_MOBILE: Readonly<Record<string, string>> = {
  "0120": "070",
  "0121": "079",
  "0122": "077",
  "0126": "076",
  "0128": "078",
  "0123": "083",
  "0124": "084",
  "0125": "085",
  "0127": "081",
  "0129": "082",
  "0162": "032",
  "0163": "033",
  "0164": "034",
  "0165": "035",
  "0166": "036",
  "0167": "037",
  "0168": "038",
  "0169": "039",
  "0186": "056",
  "0188": "058",
  "0199": "059",
}

/** "0912 345 678", "024 3825 1234", "0203 3825 123", as people say them. */
export const phoneText = (digits: string): string =>
  /^02[48]/.test(digits) && digits.length === 11
    ? digits.replace(/^(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3")
    : digits.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1 $2 $3").replace(/^(\d{4})(\d{4})(\d{3})$/, "$1 $2 $3")
