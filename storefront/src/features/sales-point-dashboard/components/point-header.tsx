import type { PointManager, Problem } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { LanguageSwitch } from "~/shared/ui/language-switch"
import { Button } from "~/shared/ui/button"
import { ROOMS } from "../lib/rooms"
import { problemWords } from "../lib/words"

export function PointHeader({
  manager,
  room,
  onLeave,
}: {
  manager: PointManager | null
  room: string | undefined
  onLeave: () => Promise<Problem | null>
}) {
  const [problem, setProblem] = useState<Problem | null>(null)
  return (
    <header className="border-b border-line bg-sheet">
      <a
        href="#noi-dung"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-accent focus:px-4 focus:py-3 focus:text-on-accent"
      >
        {m.nav_skip()}
      </a>
      <div className="container-page flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
        <div className="min-w-0">
          <p className="text-lg leading-tight font-bold">{manager?.point.name ?? m.point_office_title()}</p>
          {manager ? <p className="text-sm text-soft">{manager.name}</p> : null}
        </div>
        <div className="flex flex-wrap items-center gap-1">
          <LanguageSwitch />
          <Link to="/" preload={false} className="tap inline-flex items-center px-2 hover:underline">
            {m.point_office_to_shop()}
          </Link>
          {manager ? (
            <Button look="quiet" className="px-2" onClick={() => void onLeave().then(setProblem)}>
              {m.point_office_sign_out()}
            </Button>
          ) : null}
        </div>
        {problem ? (
          <p role="alert" className="w-full text-sm font-bold text-bad">
            {problemWords(problem)}
          </p>
        ) : null}
      </div>
      {manager ? (
        <nav aria-label={m.point_office_nav()} className="container-page overflow-x-auto">
          <ul className="flex gap-1 whitespace-nowrap">
            {ROOMS.map((link) => (
              <li key={link.room.params.room ?? ""}>
                <Link
                  {...link.room}
                  preload={false}
                  aria-current={link.room.params.room === room ? "page" : undefined}
                  className={`tap inline-flex items-center border-b-3 px-2 text-ink hover:border-strong-line ${link.room.params.room === room ? "border-accent font-bold" : "border-transparent"}`}
                >
                  {link.label()}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}
