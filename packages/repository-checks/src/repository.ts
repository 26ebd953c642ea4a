import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of this repository: three above this file. */
export const ROOT = resolve(fileURLToPath(new URL("../../..", import.meta.url)))

export const readJson = <T>(root: string, path: string): T =>
  JSON.parse(readFileSync(join(root, path), "utf8")) as T

/** `backend/domains.json`: the order of the domains from the top, and who may import whom. */
export interface Domains {
  readonly order: readonly string[]
  readonly beside: readonly string[]
  readonly pairs: Readonly<Record<string, readonly string[]>>
  readonly furtherPairs: readonly { readonly from: string; readonly to: string; readonly decision: string }[]
}

export const DOMAINS_FILE = "backend/domains.json"
export const readDomains = (root: string): Domains => readJson<Domains>(root, DOMAINS_FILE)

/** Prints what a check found and sets the exit code; one line tells what was looked at if nothing was found. */
export function report(problems: readonly string[], summary: string): void {
  for (const problem of problems) process.stderr.write(`✗ ${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
  else process.stdout.write(`${summary}, no problem\n`)
}

export const exists = (root: string, path: string): boolean => existsSync(join(root, path))
