import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { saveBlob } from "../lib/receipt-image"
import { usePosStore } from "../lib/use-pos-store"
import { exportQueue } from "../store/send-operations"

/** Downloads the unsent queue as a file: the last resort when a device can send no more. */
export function ExportQueueButton() {
  const store = usePosStore()
  const save = async () => {
    const text = await exportQueue(store.database, store.clock())
    const day = new Date(store.clock()).toISOString().slice(0, 10)
    saveBlob(new Blob([text], { type: "application/json" }), `quay-chua-gui-${day}.json`)
  }
  return (
    <Button look="secondary" onClick={() => void save()}>
      {m.pos_save_queue()}
    </Button>
  )
}
