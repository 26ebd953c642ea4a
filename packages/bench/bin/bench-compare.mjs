#!/usr/bin/env node
// `npm run bench:compare -- --base FOLDER`: this build beside another one, turn about, on the same machine.
import { run } from "./run.mjs"

await run("compare/program.ts")
