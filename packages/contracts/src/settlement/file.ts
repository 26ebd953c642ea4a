import { z } from "zod"

/** A file to download. It travels inside a JSON answer, so that every dashboard fetches it in the same way. */
export const downloadFile = z.object({
  fileName: z.string(),
  contentType: z.string(),
  base64: z.string(),
})
export type DownloadFile = z.infer<typeof downloadFile>
