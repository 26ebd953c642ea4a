#!/usr/bin/env node
// `npm run rehearse:upgrade [-- --medusa VERSION]`: the tests that guard every internal of Medusa that is relied on.
import { join } from "node:path"

import {
  continueWithPinnedNode,
  ensureInstalled,
  requireNode,
  ROOT,
} from "../../local-services/bin/bootstrap.mjs"

requireNode()
await ensureInstalled()
continueWithPinnedNode(join(ROOT, "packages/bench/src/medusa-upgrade/program.ts"), process.argv.slice(2))
