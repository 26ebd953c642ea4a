/** What an error says, for a log line. Workflows pass errors on as plain objects, of which `String()` says nothing. */
export function errorText(error: unknown): string {
  if (error instanceof Error) return error.message
  if (typeof error === "object" && error !== null) {
    const { message, error: inner } = error as { message?: unknown; error?: unknown }
    if (typeof message === "string") return message
    if (inner !== undefined) return errorText(inner)
    return JSON.stringify(error)
  }
  return String(error)
}
