import { StartClient } from "@tanstack/react-start/client"
import { startTransition } from "react"
import { hydrateRoot } from "react-dom/client"
import { overwriteGetLocale } from "~/paraglide/runtime"
import { localeOfPath } from "~/shared/i18n/locale"

// The language never changes within a document: switching it is an ordinary link to another page.
const locale = localeOfPath(window.location.pathname)
overwriteGetLocale(() => locale)

startTransition(() => {
  hydrateRoot(document, <StartClient />)
})
