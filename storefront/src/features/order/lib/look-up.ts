const PHONE = /^0\d{9,10}$/
const CODE = /^OC\d{1,10}[A-Z0-9]$/

/** Validates the look-up's input by the contract's rules (a test compares both); null: both can be right. */
export function checkLookUp(phone: string, code: string): "phone" | "code" | null {
  const digits = phone.replace(/[\s.\-()]/g, "").replace(/^(?:\+84|0084|84(?=\d{9}$))/, "0")
  if (phone.length > 30 || !PHONE.test(digits)) return "phone"
  return code.length > 30 || !CODE.test(code.toUpperCase().replace(/[^A-Z0-9]/g, "")) ? "code" : null
}
