/** Pictures of goods and of pages, for the device's choice of a file. */
export const PICTURES = "image/jpeg,image/png,image/webp,image/avif"

/** Below this a photo goes as it is. */
const ENOUGH_BYTES = 1_500_000
/** A page of A4 stays readable: about 240 dots an inch. */
const LONGEST_SIDE = 2_800

/**
 * A photo of the camera in a size that a slow line carries. What is no photo, or cannot be drawn here, goes as it
 * is: the backend judges it by its bytes.
 */
export async function smallerPhoto(file: File): Promise<Blob> {
  if (!/^image\/(?:jpeg|png)$/.test(file.type) || file.size <= ENOUGH_BYTES) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85))
    return drawn && drawn.size < file.size ? drawn : file
  } catch {
    return file
  }
}
