import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { promisify } from "node:util"

import { runCommand } from "../command.ts"
import { LocalServiceError } from "../errors.ts"
import { findProgram, installPackage } from "../redis.ts"
import { ownVariables } from "../services.ts"
import { readStamp, writeStamp, type State } from "../state.ts"

const run = promisify(execFile)

const SYSTEM_BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const DOWNLOAD_TIMEOUT_MS = 240_000
/** After a failed download the next one is tried a day later: a machine without network does not wait each time. */
const RETRY_AFTER_MS = 24 * 3_600_000

interface BrowserOptions {
  readonly root: string
  readonly state: State
  readonly env: NodeJS.ProcessEnv
  readonly signal?: AbortSignal | undefined
  readonly note: (text: string) => void
}

/**
 * Path of a Chromium that runs here: CHROMIUM_PATH, Playwright's own (downloaded if it can be), the system's, or
 * one that apt-get installs. Throws `command_missing`.
 */
export async function ensureBrowser(options: BrowserOptions): Promise<string> {
  const { env, note } = options
  if (env.CHROMIUM_PATH && (await works(env.CHROMIUM_PATH))) return env.CHROMIUM_PATH

  const own = playwrightBrowser(options.root)
  if (own && !(await works(own.path)) && mayDownload(options)) await download(options, own.cli)
  if (own && (await works(own.path))) {
    note("Playwright")
    return own.path
  }
  const system = await systemBrowser()
  if (system) {
    note(system)
    return system
  }
  note("apt-get install chromium")
  await installPackage("chromium", "Chromium", 600_000)
  const installed = await systemBrowser()
  if (installed) return installed
  const detail = "sudo apt-get install -y chromium"
  throw new LocalServiceError("command_missing", { service: "Chromium", detail })
}

function playwrightBrowser(root: string): { path: string; cli: string } | undefined {
  const require = createRequire(join(root, "e2e", "package.json"))
  try {
    const folder = dirname(require.resolve("playwright-core/package.json"))
    const { chromium } = require("playwright-core") as { chromium: { executablePath(): string } }
    return { path: chromium.executablePath(), cli: join(folder, "cli.js") }
  } catch {
    // Playwright does not support this system; its own Chromium is then out of the question.
    return undefined
  }
}

function mayDownload({ state }: BrowserOptions): boolean {
  const failed = readStamp(state.buildStampsFile, "browser-download-failed")
  return !failed || Date.now() - Number(failed.hash) > RETRY_AFTER_MS
}

async function download(options: BrowserOptions, cli: string): Promise<void> {
  try {
    await runCommand({
      name: "playwright install",
      command: process.execPath,
      args: [cli, "install", "chromium"],
      cwd: options.root,
      env: ownVariables(options.env, options.root),
      logFile: join(options.state.logs, "browser-install.log"),
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      signal: options.signal,
    })
  } catch (error) {
    if (!(error instanceof LocalServiceError)) throw error
    options.note("Playwright's own could not be fetched")
    writeStamp(options.state.buildStampsFile, "browser-download-failed", String(Date.now()))
  }
}

async function systemBrowser(): Promise<string | undefined> {
  for (const name of SYSTEM_BROWSERS) {
    const path = findProgram(name)
    if (path && (await works(path))) return path
  }
  return undefined
}

/** A browser without its system libraries is there and does not run; asking for its version shows it. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  try {
    await run(path, ["--version"], { timeout: 30_000 })
    return true
  } catch {
    return false
  }
}
