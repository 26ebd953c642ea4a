#!/usr/bin/env node
// `npm run prove:cluster`: several processes of one build on one PostgreSQL, Redis and Meilisearch.
import { run } from "./run.mjs"

await run("cluster-program.ts")
