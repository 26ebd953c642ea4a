import { vi } from "vitest"

/** Runs a check as its program does, and answers what it printed and with which code it would end. For tests. */
export async function runCheck(check: () => unknown): Promise<{ code: unknown; printed: string }> {
  const printed: string[] = []
  const write = (text: string | Uint8Array): boolean => printed.push(String(text)) > 0
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(write),
  )
  const before = process.exitCode
  process.exitCode = 0
  try {
    await check()
    return { code: process.exitCode, printed: printed.join("") }
  } finally {
    process.exitCode = before
    for (const spy of spies) spy.mockRestore()
  }
}
