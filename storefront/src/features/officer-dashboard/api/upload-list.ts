import type { ImportRun } from "@ocop/contracts"
import { sendFile, type Sending } from "~/shared/dashboard/send-file"
import { officerUrl } from "./call-officer"
import { sessionGate } from "./session-gate"

/** Sending and reading a hundred thousand rows on a slow line; after this the officer sees a failure and may try again. */
const PATIENCE_MS = 11 * 60_000

export type Upload = Sending<ImportRun>

/** Sends a list for a dry run. `onSent` is called with the part that was sent (0 to 1); at 1 the server is reading. */
export const uploadList = (file: File, onSent: (part: number) => void): Upload =>
  sendFile<ImportRun>({
    url: officerUrl("recognition-imports", { dryRun: "true" }),
    file,
    fileName: file.name,
    patienceMs: PATIENCE_MS,
    onSent,
    again: () => sessionGate.wait(),
  })
