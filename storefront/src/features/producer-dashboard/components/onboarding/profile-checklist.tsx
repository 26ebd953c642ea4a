import type { ProducerProfile } from "@ocop/contracts"
import { producerChecklist, type ChecklistGoal, type ChecklistItem } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { useToday } from "~/shared/dashboard/use-now"
import { paperWords } from "~/shared/onboarding/words"
import { Tag } from "~/shared/ui/tag"
import { goalWords, partWords } from "../../lib/onboarding-words"

const itemWords = (item: ChecklistItem): string =>
  "field" in item
    ? partWords[item.field]()
    : item.papers.map((kind) => paperWords[kind]()).join(` ${m.onboarding_or()} `)

/** What is there and what is missing: for being visible, selling, selling food, selling alcohol. */
export function ProfileChecklist({ profile }: { profile: ProducerProfile }) {
  const today = useToday()
  const approved = profile.standing === "approved"
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {producerChecklist(profile, today).map((goal) => (
        <Goal key={goal.goal} goal={goal} approved={approved} />
      ))}
    </ul>
  )
}

function Goal({ goal, approved }: { goal: ChecklistGoal; approved: boolean }) {
  const tag = !goal.ready
    ? { tone: "star" as const, words: m.onboarding_goal_missing() }
    : approved
      ? { tone: "good" as const, words: m.onboarding_goal_reached() }
      : { tone: "indigo" as const, words: m.onboarding_goal_ready() }
  const below = goal.goal !== "visible"
  return (
    <li className="grid content-start gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-bold">{goalWords[goal.goal]()}</span>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </p>
      <ul className="grid gap-1 text-sm">
        {below ? <li className="text-soft">{m.onboarding_goal_below()}</li> : null}
        {goal.items.map((item) => (
          <li key={itemWords(item)} className="flex gap-2">
            <span aria-hidden="true" className={item.done ? "font-bold text-good" : "font-bold text-bad"}>
              {item.done ? "✓" : "✗"}
            </span>
            <span>
              <span className="sr-only">
                {item.done ? m.onboarding_item_there() : m.onboarding_item_missing()}{" "}
              </span>
              {itemWords(item)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
