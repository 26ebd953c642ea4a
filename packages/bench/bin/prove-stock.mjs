#!/usr/bin/env node
// `npm run prove:stock`: what counters hand in, and a rush for few pieces, while servers, Redis and PostgreSQL die.
import { run } from "./run.mjs"

await run("stock-program.ts")
