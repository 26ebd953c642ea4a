import { ORDER_FIELDS, orderFields, tickedBoxes, type OrderFields } from "./order-form"

/* Typed values of the order form, stored in the tab until the order is placed: a reload or a lost connection loses nothing. */

const KEY = "ocop:order-form"

export const typedIn = (form: HTMLFormElement): OrderFields => {
  const data = new FormData(form)
  return {
    ...orderFields(Object.fromEntries(ORDER_FIELDS.map((field) => [field, data.get(field)]))),
    fetch: tickedBoxes(data.keys()),
  }
}

export function keepTyped(form: HTMLFormElement): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(typedIn(form)))
  } catch {
    // Without storage the page itself still holds what was typed.
  }
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}

/** Restores typed values into empty fields; a value in a field (typed, or from the server) is newer. */
export function restoreTyped(form: HTMLFormElement): void {
  let kept: OrderFields
  try {
    kept = orderFields(JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Record<string, unknown>)
  } catch {
    return
  }
  for (const field of ["name", "phone", "email", "street", "note"] as const) {
    const control = form.elements.namedItem(field)
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      control.value ||= kept[field]
  }
}
