interface Spot {
  readonly lat: number
  readonly lng: number
}

/** `geo:` address of a place for the visitor's map application (RFC 5870), with its name where it shows one. */
export const directionsUri = ({ lat, lng }: Spot, name: string): string =>
  `geo:${lat},${lng}?q=${lat},${lng}(${encodeURIComponent(name).replace(/[()]/g, "")})`

/** The same place in a browser, for desktops that know no `geo:` address. */
export const mapsUrl = ({ lat, lng }: Spot): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`
