import { createFileRoute } from "@tanstack/react-router"
import { TextPage } from "~/features/about/components/text-page"
import * as english from "~/features/about/content/rules-en"
import * as vietnamese from "~/features/about/content/rules-vi"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { describePage } from "~/shared/lib/seo"

export const Route = createFileRoute("/quy-che")({
  head: () => describePage({ title: m.nav_rules(), description: m.rules_description(), path: "/quy-che" }),
  component: RulesRoute,
})

function RulesRoute() {
  const { lead, parts } = getLocale() === "en" ? english : vietnamese
  return <TextPage title={m.nav_rules()} contents={m.about_contents()} lead={lead} parts={parts} />
}
