import L from "leaflet"
import "leaflet/dist/leaflet.css"
import "./enlarged-map.css"
import { fineOutline } from "./fine-outline"
import { HOANG_SA_LABEL, hoangSa, nearIslands, TRUONG_SA_LABEL, truongSa } from "./islands"
import { isOnMap, MAP_BOUNDS, ringPoints, type LonLat } from "./projection"
import type { MapPoint } from "./static-map"

export interface MapWords {
  readonly zoomIn: string
  readonly zoomOut: string
  readonly close: string
  readonly open: string
  readonly hoangSa: string
  readonly truongSa: string
  readonly country: string
}

/**
 * Creates a map that can be moved and enlarged, from the bundled outline alone.
 *
 * @param hrefOf address of a point's page in the visitor's language; null when it has none
 * @returns removes the map
 */
export function createEnlargedMap(
  host: HTMLElement,
  points: readonly MapPoint[],
  words: MapWords,
  hrefOf: (point: MapPoint) => string | null,
): () => void {
  const bounds = L.latLngBounds([MAP_BOUNDS.south, MAP_BOUNDS.west], [MAP_BOUNDS.north, MAP_BOUNDS.east])
  const map = L.map(host, {
    zoomControl: false,
    attributionControl: false,
    maxBounds: bounds.pad(0.15),
    minZoom: 4,
    maxZoom: 11,
    zoomSnap: 0.25,
    // The wheel scrolls the page; buttons, fingers and the keyboard move the map.
    scrollWheelZoom: false,
  })
  map.fitBounds(bounds)
  L.control.zoom({ position: "topright", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  L.polygon(
    fineOutline.map((ring) => [ringPoints(ring)]),
    { className: "map-land", weight: 1, interactive: false },
  ).addTo(map)
  for (const island of [...nearIslands, ...hoangSa, ...truongSa])
    L.circleMarker(island, { className: "map-island", radius: 1.8, weight: 1, interactive: false }).addTo(map)
  name(map, HOANG_SA_LABEL, `${words.hoangSa}\n${words.country}`)
  name(map, TRUONG_SA_LABEL, `${words.truongSa}\n${words.country}`)

  for (const point of points.filter(isOnMap)) {
    const marker = L.marker(point, {
      icon: L.divIcon({
        className: "map-point",
        html: point.number === null ? "" : String(point.number),
        iconSize: [30, 30],
      }),
      title: point.title,
      alt: point.title,
    }).addTo(map)
    marker.bindPopup(popup(point, words, hrefOf(point)), { closeButton: true, autoPanPadding: [24, 24] })
    marker.on("popupopen", () => {
      marker
        .getPopup()
        ?.getElement()
        ?.querySelector("a.leaflet-popup-close-button")
        ?.setAttribute("aria-label", words.close)
    })
  }
  return () => map.remove()
}

function name(map: L.Map, at: LonLat, text: string): void {
  const label = document.createElement("span")
  label.textContent = text
  L.marker(at, {
    icon: L.divIcon({ className: "map-name", html: label, iconSize: [130, 32] }),
    interactive: false,
    keyboard: false,
  }).addTo(map)
}

/** Popup of a point, built from nodes and never from HTML text: names come from other people. */
function popup(point: MapPoint, words: MapWords, href: string | null): HTMLElement {
  const box = document.createElement("div")
  const title = document.createElement("strong")
  title.textContent = point.title
  box.append(title)
  if (point.text !== null) {
    const text = document.createElement("p")
    text.textContent = point.text
    box.append(text)
  }
  if (href !== null) {
    const link = document.createElement("a")
    link.href = href
    link.textContent = words.open
    link.className = "map-open"
    box.append(link)
  }
  return box
}
