import type { ReactNode } from "react"
import { cx } from "~/shared/lib/class-names"

/** A part of a page with its heading and, at the side, the way to more of it. */
export function Section({
  title,
  more,
  children,
  className,
  id,
}: {
  title: ReactNode
  more?: ReactNode
  children: ReactNode
  className?: string
  id?: string
}) {
  return (
    <section id={id} className={cx("mt-10", className)}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl md:text-2xl">{title}</h2>
        {more}
      </div>
      {children}
    </section>
  )
}
