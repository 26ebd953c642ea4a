// Runs on whatever Node the machine has: installs and builds if needed, then goes on under the project's own Node.
import { execFileSync } from "node:child_process"
import { delimiter, join } from "node:path"

import {
  continueWithPinnedNode,
  ensureInstalled,
  requireNode,
  ROOT,
} from "../../local-services/bin/bootstrap.mjs"

/** @param program path of the program below packages/bench/src */
export async function run(program) {
  requireNode()
  await ensureInstalled()
  const bin = join(ROOT, "node_modules", ".bin")
  // Figures and proofs are about what is in the folder now, so it is built now; what did not change is not.
  execFileSync(join(bin, "turbo"), ["run", "build", "--concurrency=2", "--output-logs=errors-only"], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 15 * 60_000,
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
      TURBO_TELEMETRY_DISABLED: "1",
    },
  })
  continueWithPinnedNode(join(ROOT, "packages/bench/src", program), process.argv.slice(2))
}
