import type { PhotoView } from "~/shared/catalogue/views"
import { isOwnPhoto } from "../pictures/own-photo"

export const photoView = ({ url, alt }: { url: string; alt: string | null }): PhotoView => ({
  url,
  alt,
  sized: isOwnPhoto(url),
})
