import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { useReplaceableQuery } from "~/shared/dashboard/use-replaceable-query"
import { pathInLocale } from "~/shared/i18n/locale"
import { holdWords } from "~/shared/listings/words"
import { buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { siteQuery } from "../api/site"
import { SiteContentForm } from "../components/site/site-content-form"
import { SiteCover } from "../components/site/site-cover"
import { SitePath } from "../components/site/site-path"
import type { SiteProps } from "../components/site/site-props"
import { SiteTheme } from "../components/site/site-theme"
import { PAGES } from "../lib/pages"

/** The producer's public page as its owner makes it: path, cover, theme, content; and what is printed of it. */
export function SitePage() {
  const { query, replace } = useReplaceableQuery(siteQuery())
  return (
    <Page title={m.producer_site_nav()}>
      <div className="grid gap-6 sm:max-w-2xl">
        <QueryView query={query}>
          {(site) => <Site site={site} onChanged={(changed) => void replace(changed)} />}
        </QueryView>
      </div>
    </Page>
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
        <Link to={PAGES.shelfLabels} className={buttonClass("secondary")}>
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
      <SiteContentForm site={site} onChanged={onChanged} />
    </>
  )
}
