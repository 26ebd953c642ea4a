import type { ReactNode } from "react"
import { cx } from "~/shared/lib/class-names"
import { useTitle } from "./use-title"
import { useWords } from "./words"

/** One page of a dashboard: its title in the tab and on the screen, what may be done with all of it, its content. */
export function Page({
  title,
  heading = title,
  text,
  actions,
  back,
  className,
  children,
}: {
  title: string
  /** What stands on the screen where that is not the title. */
  heading?: ReactNode
  text?: ReactNode
  actions?: ReactNode
  /** The way back to the list from which the page was opened. */
  back?: ReactNode
  className?: string
  children: ReactNode
}) {
  const words = useWords()
  useTitle(`${title} · ${words.title()}`)
  return (
    <>
      {back}
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h1 className={cx("min-w-0 text-2xl", className)}>{heading}</h1>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {text ? <p className="-mt-2 mb-4 max-w-prose text-soft">{text}</p> : null}
      {children}
    </>
  )
}
