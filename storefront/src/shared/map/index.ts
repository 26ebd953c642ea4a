export { PointsMap } from "./points-map"
export { HOANG_SA_LABEL, TRUONG_SA_LABEL } from "./islands"
export { isOnMap, MAP_HEIGHT, MAP_WIDTH, project, type LonLat } from "./projection"
export { StaticMap, type MapPoint } from "./static-map"
