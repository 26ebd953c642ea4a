import { createFileRoute } from "@tanstack/react-router"
import { TextPage } from "~/features/about/components/text-page"
import * as english from "~/features/about/content/about-en"
import * as vietnamese from "~/features/about/content/about-vi"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { describePage } from "~/shared/lib/seo"

export const Route = createFileRoute("/ve-chung-toi")({
  head: () =>
    describePage({ title: m.nav_about(), description: m.about_description(), path: "/ve-chung-toi" }),
  component: AboutRoute,
})

function AboutRoute() {
  const { lead, parts } = getLocale() === "en" ? english : vietnamese
  return <TextPage title={m.nav_about()} contents={m.about_contents()} lead={lead} parts={parts} />
}
