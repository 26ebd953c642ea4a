#!/usr/bin/env node
// `npm run prove [-- NAME …]`: the long proofs, one after the other, and the table of docs/reliability.md.
import { run } from "./run.mjs"

await run("prove-program.ts")
