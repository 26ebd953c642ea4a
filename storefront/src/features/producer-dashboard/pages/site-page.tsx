import type { ProducerSite } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { holdWords } from "~/shared/listings/words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { readSite } from "../api/site"
import { SHELF_CARDS } from "../lib/pages"
import { Read } from "../components/failure"
import { SiteTheme } from "../components/site/site-theme"
import { SiteCover } from "../components/site/site-cover"
import { SitePath } from "../components/site/site-path"
import { SiteWordsForm } from "../components/site/site-content-form"

export interface SiteProps {
  readonly site: ProducerSite
  readonly onChanged: (site: ProducerSite) => void
}

/** The producer's public page as its owner makes it: path, cover, cloth, words; and what is printed of it. */
export function SitePage() {
  useTitle(m.producer_site_nav())
  const { reading, reload, update } = useRead<ProducerSite>("site", (signal) => readSite(signal))
  return (
    <div className="grid gap-6 sm:max-w-2xl">
      <h1 className="text-2xl">{m.producer_site_nav()}</h1>
      <Read reading={reading} onRetry={reload}>
        {(site) => <Site site={site} onChanged={(value) => update(() => value)} />}
      </Read>
    </div>
  )
}

function Site({ site, onChanged }: SiteProps) {
  const page = pathInLocale(`/nha-san-xuat/${site.path}`, getLocale())
  return (
    <>
      {site.shown ? null : <Notice tone="info">{m.producer_site_hidden()}</Notice>}
      <nav aria-label={m.producer_site_links()} className="flex flex-wrap gap-3">
        <a href={page} target="_blank" rel="noopener" className={buttonClass("primary")}>
          {m.producer_site_preview()}
        </a>
        <a href={`${page}/to-roi`} target="_blank" rel="noopener" className={buttonClass("secondary")}>
          {m.producer_site_poster()}
        </a>
        <Link {...SHELF_CARDS} search={{}} preload={false} className={buttonClass("secondary")}>
          {m.producer_site_cards()}
        </Link>
      </nav>
      {site.waiting ? (
        <Notice
          tone={site.waiting.answer === null ? "info" : "error"}
          title={site.waiting.answer === null ? m.producer_site_waiting() : m.producer_site_refused()}
        >
          <ul className="grid list-disc gap-1 pl-5">
            {site.waiting.holds.map((hold) => (
              <li key={hold.word}>{holdWords(hold)}</li>
            ))}
          </ul>
          {site.waiting.answer === null ? null : (
            <p>{m.producer_site_answer({ text: site.waiting.answer })}</p>
          )}
        </Notice>
      ) : null}
      <SitePath site={site} onChanged={onChanged} />
      <SiteCover site={site} onChanged={onChanged} />
      <SiteTheme site={site} onChanged={onChanged} />
      <SiteWordsForm site={site} onChanged={onChanged} />
    </>
  )
}
