#!/usr/bin/env node
// `npm run bench [-- index search load]`: measures the shop on throw-away data.
import { run } from "./run.mjs"

await run("bench-program.ts")
