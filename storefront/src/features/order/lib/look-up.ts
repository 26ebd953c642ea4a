const CODE = /^OC\d{1,10}[A-Z0-9]$/

/**
 * Validates the look-up's input by the contract's rules (a test compares both); null: both can be right. The reader of
 * telephone numbers is loaded when a look-up is sent.
 */
export async function checkLookUp(phone: string, code: string): Promise<"phone" | "code" | null> {
  const { readPhone } = await import("~/shared/readers/read-phone")
  if (phone.length > 400 || !readPhone(phone).ok) return "phone"
  return code.length > 30 || !CODE.test(code.toUpperCase().replace(/[^A-Z0-9]/g, "")) ? "code" : null
}
