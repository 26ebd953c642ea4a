#!/usr/bin/env node
// `npm run prove:payments`: messages of banks and cards, and baskets that many complete at once, while servers die.
import { run } from "./run.mjs"

await run("payments-program.ts")
