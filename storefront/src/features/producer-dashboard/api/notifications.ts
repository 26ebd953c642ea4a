import type { FeedPage } from "@ocop/contracts"
import { callDesk } from "./call-producer"

export const readNotices = (after: string | undefined, signal?: AbortSignal) =>
  callDesk<FeedPage>({ path: "notices", query: { after, limit: 20 }, signal })

export const markNoticesRead = (until: string) =>
  callDesk<{ until: string }>({ method: "POST", path: "notices/read", query: { until }, body: {} })
