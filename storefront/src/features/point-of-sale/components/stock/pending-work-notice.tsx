import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Notice } from "~/shared/ui/notice"
import { usePosState } from "../../lib/use-pos-store"

/** Says how old the list of pending work is, when there is no connection to refresh it. */
export function PendingWorkNotice() {
  const { pendingWork, sync } = usePosState()
  if (!pendingWork) return <Notice tone="warning">{m.pos_stock_todo_never()}</Notice>
  if (!sync?.problem) return null
  return <Notice tone="warning">{m.pos_stock_todo_old({ time: timeWords(pendingWork.readAt) })}</Notice>
}
