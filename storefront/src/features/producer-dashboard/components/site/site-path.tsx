import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { publicOrigin } from "~/shared/lib/public-origin"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { setSitePath } from "../../api/site"
import { problemWords } from "../../lib/words"
import type { SiteProps } from "./site-props"

/** The page's own path. What was printed with an earlier one goes on leading here. */
export function SitePath({ site, onChanged }: SiteProps) {
  const { run, busy, problem, value, reset } = useCommand(setSitePath, { onDone: onChanged })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(String(new FormData(event.currentTarget).get("path") ?? "").trim())
  }
  const aboutPath = problem?.code.startsWith("site_path_") ? problemWords(problem) : undefined
  return (
    <form className="grid gap-3" noValidate onSubmit={send}>
      <h2 className="text-lg">{m.producer_site_path_title()}</h2>
      {problem && !aboutPath ? <Failure problem={problem} /> : null}
      <Field
        key={site.path}
        label={m.producer_site_path()}
        hint={m.producer_site_path_hint({
          address: `${publicOrigin().replace(/^https?:\/\//, "")}/nha-san-xuat/…`,
        })}
        name="path"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        defaultValue={site.path}
        error={aboutPath}
        onChange={() => (value ? reset() : undefined)}
      />
      <Button type="submit" look="secondary" className="justify-self-start" disabled={busy}>
        {busy ? m.producer_dashboard_sending() : m.producer_site_path_save()}
      </Button>
      <p role="status" className="text-sm text-soft">
        {value ? m.producer_site_path_saved() : null}
      </p>
      {site.formerPaths.length > 0 ? (
        <p className="text-sm break-words text-soft">
          {m.producer_site_former({ paths: site.formerPaths.join(", ") })}
        </p>
      ) : null}
    </form>
  )
}
