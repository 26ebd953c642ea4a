export { runCommand, type CommandOptions } from "./command.ts"
export { assertDiskSpace, freeMegabytes, MINIMUM_FREE_MEGABYTES } from "./disk.ts"
export { describeError, LocalServiceError, type ServiceErrorCode } from "./errors.ts"
export { waitForHttp } from "./http.ts"
export { takeLock, type Lock } from "./lock.ts"
export {
  ensureSearchKey,
  startMeilisearch,
  type Meilisearch,
  type MeilisearchOptions,
} from "./meilisearch.ts"
export { hasEmbeddedMeilisearch, meilisearchBinary, verifyChecksum } from "./meilisearch-binary.ts"
export { assertPortFree, freePort, isPortFree, parsePort, portOwner } from "./ports.ts"
export { databaseIdentity, startPostgres, type Postgres, type PostgresOptions } from "./postgres.ts"
export { consoleProgress, silentProgress, type Progress } from "./progress.ts"
export { findProgram, installPackage, startRedis, type Redis, type RedisOptions } from "./redis.ts"
export * as services from "./services.ts"
export { runStack, type Stack, type StackOptions } from "./stack.ts"
export { hashInputs } from "./stamp.ts"
export { recordGroups } from "./leftovers.ts"
export { endAsAtCtrlC, Interrupted, interruption } from "./signals.ts"
export { loadSecrets, projectState, temporaryState, type Secrets, type State } from "./state.ts"
export { spawnService, type Service, type ServiceExit, type SpawnOptions } from "./supervisor.ts"
export { makeTemporaryState, startStack, type ThrowAwayStackOptions } from "./throw-away.ts"
export { markdownTable, rewriteTable, type Row } from "./markdown-table.ts"
export { ensureBrowser } from "./testing/browser.ts"
export { machineWords, revisionOf } from "./testing/seen-when.ts"
