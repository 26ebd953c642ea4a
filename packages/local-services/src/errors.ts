import { messages, type MessageParams, type ServiceErrorCode } from "./messages.ts"

export type { ServiceErrorCode } from "./messages.ts"

/**
 * An expected failure of starting or stopping a local service: a stable code, one sentence that says what is
 * wrong and one that says the way out, in Vietnamese (for the screen) and English (for logs and issues).
 */
export class LocalServiceError extends Error {
  override readonly name = "LocalServiceError"
  readonly code: ServiceErrorCode
  readonly vi: string
  readonly en: string
  readonly wayOutVi: string
  readonly wayOutEn: string
  /** Last lines of the log of the process that failed, if one was running. */
  readonly log: readonly string[]

  constructor(
    code: ServiceErrorCode,
    params: MessageParams = {},
    options: { log?: readonly string[]; cause?: unknown } = {},
  ) {
    const text = messages[code](params)
    super(`${text.en} ${text.wayOutEn}`, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.vi = text.vi
    this.en = text.en
    this.wayOutVi = text.wayOutVi
    this.wayOutEn = text.wayOutEn
    this.log = options.log ?? []
  }
}

/** The text shown to a person: log lines (if any), then both languages, each with its way out. */
export function describeError(error: unknown): string {
  if (error instanceof LocalServiceError) {
    const log =
      error.log.length > 0 ? `${error.log.map((line) => `  │ ${plainLine(line)}`).join("\n")}\n\n` : ""
    return `${log}✗ ${error.vi} ${error.wayOutVi}\n  ${error.en} ${error.wayOutEn} [${error.code}]`
  }
  return `✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

/** In production the backend logs JSON; a person reads its level and message. */
function plainLine(line: string): string {
  if (!line.startsWith("{")) return line
  try {
    const { level, message } = JSON.parse(line) as { level?: unknown; message?: unknown }
    return typeof message === "string" ? `${typeof level === "string" ? `${level}: ` : ""}${message}` : line
  } catch {
    // Only looked like JSON: shown as it is.
    return line
  }
}

/** Reads the `code` of a Node system error ("ENOSPC", "EADDRINUSE", …); undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined
  return typeof error.code === "string" ? error.code : undefined
}
