#!/usr/bin/env node
// `npm start`: installs if needed, then starts the shop under the project's own Node.
import { join } from "node:path"

import { continueWithPinnedNode, ensureInstalled, requireNode, ROOT } from "./bootstrap.mjs"

requireNode()
const args = process.argv.slice(2)
if (!args.includes("--help")) await ensureInstalled(ROOT, "[1/9] Cài đặt (install)")
continueWithPinnedNode(join(ROOT, "packages/local-services/src/start-program.ts"), args)
