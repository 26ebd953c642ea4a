import { join } from "node:path"

import { runCommand } from "../command.ts"
import { consoleProgress } from "../progress.ts"
import { ownVariables } from "../services.ts"
import type { StageContext } from "./stages.ts"

/** Unit and HTTP tests read the packages' output, not the whole build. */
export const buildPackages = (context: StageContext): Promise<void> =>
  consoleProgress(1).step("Dựng các gói (packages)", () =>
    prepare(context, "build packages", context.root, join(context.root, "node_modules", ".bin", "turbo"), [
      "run",
      "build",
      "--filter=./packages/*",
      "--concurrency=2",
      "--output-logs=errors-only",
    ]),
  )

/** The storefront's tests read its compiled messages. */
export const buildMessages = (context: StageContext): Promise<void> =>
  consoleProgress(1).step("Dựng thông điệp (messages)", () =>
    prepare(context, "storefront messages", join(context.root, "storefront"), process.execPath, [
      "--run",
      "messages",
    ]),
  )

async function prepare(
  context: StageContext,
  name: string,
  cwd: string,
  command: string,
  args: readonly string[],
): Promise<void> {
  const { root, env, state, signal } = context
  await runCommand({
    name,
    command,
    args,
    cwd,
    env: ownVariables(env, root),
    logFile: join(state.logs, `test-${name.replaceAll(" ", "-")}.log`),
    timeoutMs: 600_000,
    signal,
  })
}
