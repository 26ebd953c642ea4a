#!/usr/bin/env node
// Brings node_modules to what package-lock.json asks for; does nothing if it is so already.
import { ensureInstalled, requireNode } from "./bootstrap.mjs"

requireNode()
await ensureInstalled()
