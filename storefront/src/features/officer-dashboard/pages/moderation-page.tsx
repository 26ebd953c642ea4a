import type { ModerationQueue } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { FilterTabs } from "~/shared/dashboard/list/filter-tabs"
import { chosenValue } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { Page } from "~/shared/dashboard/page"
import { EmptyState } from "~/shared/ui/empty-state"
import { listModeration, MODERATION } from "../api/moderation"
import { ModerationCaseCard } from "../components/moderation-case"
import { MODERATION_QUEUE } from "../lib/filters"

const NOTHING: Record<ModerationQueue, () => string> = {
  reported: m.review_mod_none_reported,
  hidden: m.review_mod_none_hidden,
}

/** Reported reviews and questions of the province, and what was hidden. */
export function ModerationPage() {
  const queue = chosenValue(MODERATION_QUEUE, useListSearch())
  const list = usePagedList({
    queryKey: [...MODERATION, queue],
    read: (after, signal) => listModeration(queue, after, signal),
    rowsOf: ({ cases }) => cases,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  return (
    <Page title={m.review_mod_title()} text={m.review_mod_text()}>
      <div className="grid gap-4">
        <FilterTabs filter={MODERATION_QUEUE} counts={list.page?.counts} />
        <ListTable
          label={m.review_mod_title()}
          list={list}
          keyOf={({ id }) => id}
          card={(one) => <ModerationCaseCard one={one} hidden={queue === "hidden"} />}
          empty={<EmptyState title={NOTHING[queue]()} />}
        />
      </div>
    </Page>
  )
}
