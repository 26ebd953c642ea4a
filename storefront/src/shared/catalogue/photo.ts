/** Widths in which photos are offered; the browser picks the one that its screen needs. */
export const PHOTO_WIDTHS = [160, 320, 480, 640, 960, 1280] as const
export const PHOTO_FORMATS = ["avif", "webp"] as const
export type PhotoFormat = (typeof PHOTO_FORMATS)[number]

/** All widths of a photograph in a format, as a `srcset`. */
export const photoSet = (url: string, format: PhotoFormat): string =>
  PHOTO_WIDTHS.map((width) => `/anh/${width}.${format}?tu=${encodeURIComponent(url)} ${width}w`).join(", ")
