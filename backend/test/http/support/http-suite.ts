import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IWorkflowEngineService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import axios from "axios"
import type { DatabaseState } from "./database-state"
import { runningApp, type RunningApp } from "./running-app"

/** What a file of HTTP tests works with. `api` and `dbConnection` are for use inside hooks and tests. */
export interface HttpSuite {
  readonly api: {
    readonly defaults: { readonly baseURL?: string | undefined }
    request(config: Record<string, unknown>): Promise<{
      status: number
      data: unknown
      headers: Record<string, string>
    }>
  }
  readonly dbConnection: Knex
  getContainer(): MedusaContainer
}

/**
 * Runs a file's tests against a Medusa that answers over HTTP. The file begins with the tables migrated and the
 * platform set up; each of its tests begins with the database as the file's `beforeAll` hooks left it.
 */
export function httpSuite({ testSuite }: { testSuite: (suite: HttpSuite) => void }): void {
  let app: RunningApp
  let api: HttpSuite["api"]
  let begin: DatabaseState | undefined

  describe("", () => {
    beforeAll(async () => {
      app = await runningApp()
      await app.keeper.restore(app.base)
      api = axios.create({ baseURL: app.baseUrl }) as unknown as HttpSuite["api"]
    })
    beforeEach(async () => {
      if (begin) await app.keeper.restore(begin)
      else begin = await app.keeper.keep()
    })
    afterEach(() => workflowsDone(app.container))

    testSuite({
      api: later(() => api),
      dbConnection: later(() => app.database),
      getContainer: () => app.container,
    })
  })
}

/** Stands for something that is there once the hooks have run. */
function later<T extends object>(value: () => T): T {
  return new Proxy({} as T, { get: (_, key) => Reflect.get(value(), key) as unknown })
}

const PATIENCE_MS = 60_000
const UNFINISHED = { state: { $nin: ["not_started", "done", "reverted", "failed"] } }

/** Waits for workflows that go on behind an answer, so that none writes into the next test's database. */
async function workflowsDone(container: MedusaContainer): Promise<void> {
  const engine = container.resolve<IWorkflowEngineService>(Modules.WORKFLOW_ENGINE)
  const end = Date.now() + PATIENCE_MS
  while ((await engine.listWorkflowExecutions(UNFINISHED)).length > 0) {
    if (Date.now() > end) throw new Error("A workflow of this test does not come to its end")
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
