import type { ImgHTMLAttributes } from "react"
import { photoSet } from "~/shared/catalogue/photo"
import type { PhotoView } from "~/shared/catalogue/views"

/**
 * A photo in the width and format that suit the screen; the file itself where it is stored elsewhere.
 *
 * @param sizes how wide it is shown, as `sizes` of an image
 */
export function Photo({
  photo,
  sizes,
  alt,
  ...rest
}: { photo: PhotoView; sizes: string; alt: string } & Omit<
  ImgHTMLAttributes<HTMLImageElement>,
  "src" | "alt"
>) {
  const image = <img src={photo.url} alt={alt} decoding="async" {...rest} />
  if (!photo.sized) return image
  return (
    <picture>
      <source type="image/avif" srcSet={photoSet(photo.url, "avif")} sizes={sizes} />
      <source type="image/webp" srcSet={photoSet(photo.url, "webp")} sizes={sizes} />
      {image}
    </picture>
  )
}
