#!/usr/bin/env node
// `npm run prove:upgrade`: what people have begun in an older build goes on in this one, each once.
import { run } from "./run.mjs"

await run("upgrade/program.ts")
