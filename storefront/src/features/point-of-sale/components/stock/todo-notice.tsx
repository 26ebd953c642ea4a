import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Notice } from "~/shared/ui/notice"
import { useTillState } from "../../lib/use-till"

/** How old the list is, when the line is not there to ask again. */
export function TodoNotice() {
  const { todo, sync } = useTillState()
  if (!todo) return <Notice tone="warning">{m.counter_stock_todo_never()}</Notice>
  if (!sync?.problem) return null
  return <Notice tone="warning">{m.counter_stock_todo_old({ time: timeWords(todo.readAt) })}</Notice>
}
