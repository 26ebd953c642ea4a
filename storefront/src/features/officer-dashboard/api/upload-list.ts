import type { ImportRun } from "@ocop/contracts"
import { sendFile, type Sending } from "~/shared/dashboard/send-file"
import { officeUrl } from "./call-office"
import { sessionGate } from "./session-gate"

/** Sending and reading a hundred thousand rows on a slow line; after this the officer is told and may look again. */
const PATIENCE_MS = 11 * 60_000

export type Upload = Sending<ImportRun>

/** Sends a list for a dry run. `onSent` hears the part that was sent (0 to 1); at 1 the server is reading. */
export const uploadList = (file: File, onSent: (part: number) => void): Upload =>
  sendFile<ImportRun>({
    url: officeUrl("recognition-imports", { dryRun: "true" }),
    file,
    fileName: file.name,
    patienceMs: PATIENCE_MS,
    onSent,
    again: () => sessionGate.wait(),
  })
