import { useState } from "react"

const PREFIX = "ocop_producer_form "

/** What was typed and not yet sent, by the fields' names. */
export type KeptValues = Readonly<Record<string, string>>

function read(key: string): KeptValues {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "{}")
    if (typeof found !== "object" || found === null) return {}
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    )
  } catch {
    return {}
  }
}

/**
 * Keeps a form's texts in this tab until they are sent: a phone that takes the page out of its memory, or a reload,
 * costs nothing. Passwords and files are never among them.
 */
export function useKeptForm(key: string) {
  const [kept] = useState(() => read(key))
  const keep = (form: HTMLFormElement) => {
    const values = [...new FormData(form)].filter(([, value]) => typeof value === "string")
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(Object.fromEntries(values)))
    } catch {
      // Then it is kept as long as the page is open.
    }
  }
  const forget = () => {
    try {
      sessionStorage.removeItem(PREFIX + key)
    } catch {
      // There was nothing to forget.
    }
  }
  return { kept, keep, forget }
}

/** Whoever signs out leaves nothing of theirs behind. */
export function forgetForms(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
