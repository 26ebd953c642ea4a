import { main } from "./testing/main.ts"
import { PROJECT_ROOT } from "./throw-away.ts"

process.exitCode = await main(PROJECT_ROOT, process.argv.slice(2), process.env)
// The channel to the process that started us would keep this one alive.
if (process.connected) process.disconnect()
process.exit()
