import type { ProducerMe } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/office/use-title"
import { Notice } from "~/shared/ui/notice"

/** For somebody who belongs to no producer yet. */
export function StartPage({ me }: { me: ProducerMe }) {
  useTitle(m.desk_title())
  return (
    <div className="mx-auto grid max-w-xl gap-4">
      <h1 className="text-2xl">{m.desk_hello({ name: me.name })}</h1>
      <Notice title={m.desk_start_title()}>
        <p>{m.desk_start_text()}</p>
      </Notice>
    </div>
  )
}
