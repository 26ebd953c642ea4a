import { useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { cx } from "~/shared/lib/class-names"
import { pathInLocale } from "~/shared/i18n/locale"
import { MAP_HEIGHT, MAP_WIDTH } from "./projection"
import { StaticMap, type MapPoint } from "./static-map"

/**
 * A map of points that is a plain picture with links at first and, where scripts run and the visitor scrolls near it,
 * becomes one that can be moved. Always put the same points as a list beside it.
 */
export function PointsMap({
  points,
  label,
  className,
}: {
  points: readonly MapPoint[]
  label: string
  className?: string
}) {
  const frame = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [enlarged, setEnlarged] = useState(false)

  useEffect(() => {
    const [outer, inner] = [frame.current, host.current]
    if (!outer || !inner) return
    let remove: (() => void) | undefined
    let left = false
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        import("./enlarged-map").then(
          ({ createEnlargedMap }) => {
            if (left) return
            remove = createEnlargedMap(inner, points, mapWords(), (point) =>
              point.to === null ? null : pathInLocale(point.to, getLocale()),
            )
            setEnlarged(true)
          },
          // The picture and the list stay; without the network there is nothing better to show.
          () => undefined,
        )
      },
      { rootMargin: "200px" },
    )
    observer.observe(outer)
    return () => {
      left = true
      observer.disconnect()
      remove?.()
      setEnlarged(false)
    }
  }, [points])

  return (
    <div
      ref={frame}
      className={cx(
        "relative isolate overflow-hidden rounded-card border border-line bg-indigo-wash",
        className,
      )}
      style={{ aspectRatio: `${MAP_WIDTH} / ${MAP_HEIGHT}` }}
    >
      <div className={cx("absolute inset-0", enlarged && "invisible")}>
        <StaticMap points={points} label={label} />
      </div>
      <div className={cx("absolute inset-0", !enlarged && "invisible")}>
        {/* Its class never changes here: the map library adds classes of its own to this element. */}
        <div ref={host} role="region" aria-label={label} className="map-host h-full w-full" />
      </div>
    </div>
  )
}

const mapWords = () => ({
  zoomIn: m.map_zoom_in(),
  zoomOut: m.map_zoom_out(),
  close: m.map_close(),
  open: m.map_open_page(),
  hoangSa: m.map_hoang_sa(),
  truongSa: m.map_truong_sa(),
  country: m.map_country(),
})
