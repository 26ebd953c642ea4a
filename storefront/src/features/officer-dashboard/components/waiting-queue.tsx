import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import type { useRead } from "~/shared/dashboard/use-read"
import { EmptyState } from "~/shared/ui/empty-state"
import { Failure, RowSkeletons } from "./failure"

/** What waits for an officer, whatever it is: being read, not to be read, nothing, or a list. */
export function WaitingQueue<T>({
  queue: { reading, reload },
  skeletons,
  none,
  items,
}: {
  queue: Pick<ReturnType<typeof useRead<T>>, "reading" | "reload">
  skeletons: number
  /** Words for an empty queue. */
  none: string
  items: (value: T) => ReactNode[]
}) {
  if (reading.state === "reading") return <RowSkeletons count={skeletons} />
  if (reading.state === "failed") return <Failure problem={reading.problem} onRetry={reload} />
  const drawn = items(reading.value)
  return drawn.length === 0 ? <EmptyState title={none} /> : <ul className="grid gap-3">{drawn}</ul>
}

/** Names and what stands there; what is empty is said to be. */
export function FactList({ facts }: { facts: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="break-words whitespace-pre-line">{value ?? m.lst_office_empty()}</dd>
        </div>
      ))}
    </dl>
  )
}
