import type { Problem } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useState, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { LanguageSwitch } from "~/shared/ui/language-switch"
import { Icon } from "./icon"
import { useWords } from "./words"

export interface HeaderTitle {
  readonly title: ReactNode
  /** Who is signed in, and as what. */
  readonly detail?: ReactNode
}

const ACTION =
  "inline-flex h-11 min-w-11 items-center justify-center gap-2 rounded-lg px-2 font-bold text-ink no-underline hover:bg-sunken"
/** A phone has room for the sign alone; its name is there for screen readers. */
const ACTION_NAME = "sr-only sm:not-sr-only"

/** The header of a dashboard, 93 pixels high on a phone: what it is, who works in it, the ways out, the navigation. */
export function DashboardHeader({
  title,
  detail,
  onLeave,
  navigation,
}: HeaderTitle & {
  /** Signs out; null while nobody is signed in. */
  onLeave: (() => Promise<Problem | null>) | null
  navigation: ReactNode
}) {
  const words = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  return (
    <>
      <header className="border-b border-line bg-sheet print:hidden">
        <a
          href="#noi-dung"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-accent focus:px-4 focus:py-3 focus:text-on-accent"
        >
          {m.nav_skip()}
        </a>
        <div className="container-page flex h-12 items-center justify-between gap-2">
          <div className="min-w-0">
            <div className="truncate leading-5 font-bold">{title}</div>
            {detail ? <div className="truncate text-sm leading-5 text-soft">{detail}</div> : null}
          </div>
          <div className="-mr-2 flex shrink-0 items-center">
            <LanguageSwitch />
            <Link to="/" preload={false} className={ACTION} title={words.toShop()}>
              <Icon path="M4 10v10h16V10M2.5 10 5 4h14l2.5 6zM9.5 20v-6h5v6" />
              <span className={ACTION_NAME}>{words.toShop()}</span>
            </Link>
            {onLeave ? (
              <button
                type="button"
                className={ACTION}
                title={words.signOut()}
                onClick={() => void onLeave().then(setProblem)}
              >
                <Icon path="M14 4H5v16h9M10 12h11M17 8l4 4-4 4" />
                <span className={ACTION_NAME}>{words.signOut()}</span>
              </button>
            ) : null}
          </div>
        </div>
        {navigation}
      </header>
      {problem ? (
        <p role="alert" className="container-page pt-3 text-sm font-bold text-bad">
          {words.problem(problem)}
        </p>
      ) : null}
    </>
  )
}
