import { z } from "zod"

/** A file to download. It travels in an answer of the contracts, so that every door fetches it in the same way. */
export const downloadFile = z.object({
  fileName: z.string(),
  contentType: z.string(),
  base64: z.string(),
})
export type DownloadFile = z.infer<typeof downloadFile>
