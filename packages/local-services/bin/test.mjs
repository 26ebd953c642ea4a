#!/usr/bin/env node
// `npm test [-- unit|http|proofs|browser]`: installs if needed, then runs the tests under the project's own Node.
import { join } from "node:path"

import { continueWithPinnedNode, ensureInstalled, requireNode, ROOT } from "./bootstrap.mjs"

requireNode()
await ensureInstalled()
continueWithPinnedNode(join(ROOT, "packages/local-services/src/test-program.ts"), process.argv.slice(2))
