// Runs on whatever Node the machine has, before anything is installed: only Node's own modules, no TypeScript.
import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..")
const OLDEST_NODE = [20, 11]
const INSTALL_TIMEOUT_MS = 20 * 60_000
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"]

/** Stops with one sentence if this Node cannot even install. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const [wantedMajor, wantedMinor] = OLDEST_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  fail(
    `Node ${version} quá cũ. Hãy cài Node ${OLDEST_NODE.join(".")} trở lên (https://nodejs.org) rồi chạy lại.`,
    `Node ${version} is too old. Install Node ${OLDEST_NODE.join(".")} or newer (https://nodejs.org) and start again. [node_too_old]`,
  )
}

function fail(vi, en) {
  process.stderr.write(`\n✗ ${vi}\n  ${en}\n`)
  process.exit(1)
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"))
const pinnedNode = (root) =>
  join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")

const forSomePlatforms = (entry) => Boolean(entry.os ?? entry.cpu ?? entry.libc)

/**
 * True if node_modules is what package-lock.json asks for. npm leaves its own account of what it installed in
 * node_modules/.package-lock.json, and only at the end, so an interrupted install is seen too.
 */
export function isInstalled(root = ROOT) {
  const account = join(root, "node_modules", ".package-lock.json")
  if (!existsSync(account) || !existsSync(pinnedNode(root))) return false
  let wanted, found
  try {
    wanted = readJson(join(root, "package-lock.json")).packages
    found = readJson(account).packages
  } catch {
    return false
  }
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true
    // A workspace that came with an update has no link yet.
    if (entry.link) return existsSync(join(root, path))
    const there = found[path]
    // Optional packages of other platforms are in the lock file and not on the disk. What is optional for one and
    // needed by another ("devOptional") may be left out only for its platform.
    if (!there) return entry.optional === true || (entry.devOptional === true && forSomePlatforms(entry))
    return there.version === entry.version
  })
}

/** Installs if needed, with npm's own progress. Returns whether it did. */
export async function ensureInstalled(root = ROOT, label = "Cài đặt (install)") {
  const started = Date.now()
  const say = (note) => process.stdout.write(`${label} … ${seconds(started)}${note}\n`)
  if (isInstalled(root)) {
    say(" (không đổi)")
    return false
  }
  if (!existsSync(join(root, "package-lock.json"))) {
    fail(
      "Thiếu package-lock.json. Hãy lấy lại mã nguồn đầy đủ (git checkout) rồi chạy lại.",
      "package-lock.json is missing. Restore the complete source (git checkout) and start again.",
    )
  }
  process.stdout.write(`${label} … npm ci\n`)
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const code = await run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--progress"], {
    cwd: root,
    env: withoutNpmRun(process.env),
    timeoutMs: INSTALL_TIMEOUT_MS,
  })
  if (code === "interrupted") process.exit(0)
  if (code !== 0) {
    fail(
      `Cài đặt thất bại (npm ci: ${code}). Hãy xem dòng lỗi ở trên, kiểm tra mạng và chỗ trống trên đĩa rồi chạy lại.`,
      `Installing failed (npm ci: ${code}). Read the lines above, check the network and the disk, and start again.`,
    )
  }
  await runSkippedScripts(root, npm)
  say("")
  return true
}

/** npm may be set not to run install scripts; the few that we cannot do without are run by name. */
async function runSkippedScripts(root, npm) {
  if (existsSync(pinnedNode(root))) return
  await run(npm, ["rebuild", "node", "esbuild", "--ignore-scripts=false"], {
    cwd: root,
    env: withoutNpmRun(process.env),
    timeoutMs: INSTALL_TIMEOUT_MS,
  })
  if (existsSync(pinnedNode(root))) return
  fail(
    "npm không cài được Node 24 đi kèm. Hãy chạy `npm ci --ignore-scripts=false` rồi chạy lại.",
    "npm did not install the pinned Node 24. Run `npm ci --ignore-scripts=false` and start again.",
  )
}

function withoutNpmRun(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(npm_|INIT_CWD$)/.test(name)))
}

const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1).replace(".", ",")} s`

/** Runs a program with our terminal. Resolves with its exit code, a signal's name, "timeout" or "interrupted". */
function run(command, args, { cwd, env, timeoutMs }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    })
    let why
    const end = (reason) => {
      why ??= reason
      child.kill("SIGTERM")
    }
    const onSignal = () => end("interrupted")
    for (const signal of SIGNALS) process.on(signal, onSignal)
    const timer = timeoutMs ? setTimeout(() => end("timeout"), timeoutMs) : undefined
    const finish = (result) => {
      clearTimeout(timer)
      for (const signal of SIGNALS) process.off(signal, onSignal)
      resolve(why ?? result)
    }
    child.once("error", (error) => finish(error.message))
    child.once("exit", (code, signal) => finish(code ?? signal))
  })
}

/**
 * Runs one of our TypeScript programs under the pinned Node 24 (which reads TypeScript by itself) and ends with
 * its exit code. Signals are passed on; the channel tells the program if we are killed outright.
 */
export function continueWithPinnedNode(program, args, root = ROOT) {
  const child = spawn(pinnedNode(root), ["--disable-warning=ExperimentalWarning", program, ...args], {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
    },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  })
  process.stdout.on("error", () => {})
  process.stderr.on("error", () => {})
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  stopWhenNpmDies(child)
  child.once("error", (error) => fail(error.message, error.message))
  child.once("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** npm (or its shell) killed outright cannot tell us; our parent becomes another process. */
function stopWhenNpmDies(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    // Once: who asks again wants everything ended at once, databases in the middle of their writes too.
    clearInterval(looking)
    child.kill("SIGTERM")
  }, 1000)
  looking.unref()
}
