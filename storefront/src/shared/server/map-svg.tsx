import { renderToStaticMarkup } from "react-dom/server"
import { MAP_HEIGHT, MAP_WIDTH } from "~/shared/map"
import { MapLand } from "~/shared/map/map-land"

let file: string | undefined

/** Map SVG: the land of the small map, whose group `dat` takes its colours from where it is used. */
export const mapSvg = (): string =>
  (file ??= renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}>
      <MapLand id="dat" />
    </svg>,
  ))
