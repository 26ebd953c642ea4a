import type { FeedPage } from "@ocop/contracts"
import { callProducer, producerQuery } from "./call-producer"

export const notificationsQuery = () =>
  producerQuery<FeedPage>(["notifications"], { path: "notices", query: { limit: 20 } })

export const markNotificationsRead = (until: string) =>
  callProducer<{ until: string }>({ method: "POST", path: "notices/read", query: { until }, body: {} })
