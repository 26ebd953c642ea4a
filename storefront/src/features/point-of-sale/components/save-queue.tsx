import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { saveBlob } from "../lib/receipt-picture"
import { useTill } from "../lib/use-till"
import { exportQueue } from "../store/sync"

/** The queue as a file in somebody's hands: the last way when a device can send no more. */
export function SaveQueue() {
  const till = useTill()
  const save = async () => {
    const text = await exportQueue(till.database, till.clock())
    const day = new Date(till.clock()).toISOString().slice(0, 10)
    saveBlob(new Blob([text], { type: "application/json" }), `quay-chua-gui-${day}.json`)
  }
  return (
    <Button look="secondary" onClick={() => void save()}>
      {m.counter_save_queue()}
    </Button>
  )
}
