#!/usr/bin/env node
// `npm run prove:reconnect`: many sales points come back at once after a day without a line, while people shop.
import { run } from "./run.mjs"

await run("reconnect-program.ts")
