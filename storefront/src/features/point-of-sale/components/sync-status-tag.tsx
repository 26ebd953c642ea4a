import { m } from "~/paraglide/messages"
import { Tag } from "~/shared/ui/tag"
import type { OperationState } from "../store/database"

/** Whether the server has an operation. One that waits there for another counts as sent. */
export function SyncStatusTag({ state }: { state: OperationState }) {
  if (state === "waiting") return <Tag tone="star">{m.pos_state_waiting()}</Tag>
  if (state === "refused") return <Tag tone="bad">{m.pos_state_refused()}</Tag>
  return <Tag tone="good">{m.pos_state_sent()}</Tag>
}
