import type { Officer, Problem } from "@ocop/contracts"
import { province } from "@ocop/places/provinces"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { LanguageSwitch } from "~/shared/ui/language-switch"
import { Button } from "~/shared/ui/button"
import { problemWords } from "../lib/words"
import { CERTIFICATES, HOME, IMPORTS, LISTINGS, MODERATION, POINTS, PRODUCERS } from "../lib/rooms"

const LINKS = [
  { room: HOME, label: m.office_nav_home, exact: true },
  { room: PRODUCERS, label: m.onb_office_nav, exact: false },
  { room: LISTINGS, label: m.lst_office_nav, exact: false },
  { room: IMPORTS, label: m.office_nav_imports, exact: false },
  { room: CERTIFICATES, label: m.office_nav_certificates, exact: false },
  { room: POINTS, label: m.pb_officer_nav, exact: false },
  { room: MODERATION, label: m.voice_mod_title, exact: false },
] as const

/** Name of the officer's province, or that the office is central. */
export function scopeWords(officer: Officer): string {
  const own = officer.provinceCode === null ? undefined : province(officer.provinceCode)
  if (!own) return m.office_scope_central()
  return getLocale() === "en" ? own.nameEn : `${own.type} ${own.nameVi}`
}

export function OfficeHeader({
  officer,
  onLeave,
}: {
  officer: Officer | null
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
        <div>
          <p className="text-lg leading-tight font-bold">{m.office_title()}</p>
          {officer ? (
            <p className="text-sm text-soft">
              {officer.name} · {scopeWords(officer)}
            </p>
          ) : null}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <LanguageSwitch />
          <Link to="/" preload={false} className="tap inline-flex items-center px-2 hover:underline">
            {m.office_to_shop()}
          </Link>
          {officer ? (
            <Button look="secondary" onClick={() => void onLeave().then(setProblem)}>
              {m.office_sign_out()}
            </Button>
          ) : null}
        </div>
        {problem ? (
          <p role="alert" className="w-full text-sm font-bold text-bad">
            {problemWords(problem)}
          </p>
        ) : null}
      </div>
      {officer ? (
        <nav aria-label={m.office_nav()} className="container-page">
          <ul className="flex flex-wrap gap-1">
            {LINKS.map((link) => (
              <li key={link.room.params.room ?? ""}>
                <Link
                  {...link.room}
                  preload={false}
                  activeOptions={{ exact: link.exact, includeSearch: false }}
                  className="tap inline-flex items-center border-b-3 border-transparent px-2 text-ink hover:border-strong-line"
                  activeProps={{ className: "border-accent! font-bold" }}
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
