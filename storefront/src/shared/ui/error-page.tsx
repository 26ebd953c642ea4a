import { useRouter } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Button, LinkButton } from "./button"
import { EmptyState } from "./empty-state"

/** Page for an error while rendering. */
export function ErrorPage() {
  const router = useRouter()
  return (
    <div className="container-page py-10">
      <EmptyState title={m.ui_error_title()}>
        <p className="text-soft">{m.ui_error_text()}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <Button onClick={() => void router.invalidate()}>{m.ui_retry()}</Button>
          <LinkButton to="/" look="secondary">
            {m.nav_home()}
          </LinkButton>
        </div>
      </EmptyState>
    </div>
  )
}
