import { Link } from "@tanstack/react-router"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Section } from "~/shared/ui/section"

const NearbyPoints = lazy(() => import("./nearby-points"))

/**
 * Stock at sales points now. It changes with every sale at a point of sale, so it is no part of the cached page: it is
 * fetched when the visitor scrolls near it, into reserved space.
 */
export function Nearby({ handle }: { handle: string }) {
  const box = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: "300px",
    })
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return (
    <Section
      title={m.point_business_nearby_title()}
      more={
        <Link to="/diem-ban" className="link inline-flex min-h-11 items-center">
          {m.point_business_nearby_all()}
        </Link>
      }
    >
      <div ref={box} className="min-h-28">
        {near ? (
          <Suspense fallback={null}>
            <NearbyPoints key={handle} handle={handle} />
          </Suspense>
        ) : null}
      </div>
    </Section>
  )
}
