import { Link } from "@tanstack/react-router"
import type { HomeView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { Section } from "~/shared/ui/section"

/** A set whose packaging stands for its whole group. */
const FACE: Readonly<Record<number, number>> = { 1: 4, 2: 14, 3: 18, 4: 22, 5: 24, 6: 26 }

/** The six product groups of Decision 148/QĐ-TTg, annex I. */
export function Groups({ groups }: { groups: HomeView["groups"] }) {
  return (
    <Section title={m.home_groups()}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {groups.map((group) => (
          <li key={group.number}>
            <Link
              to="/san-pham"
              search={{ nhom: String(group.number) }}
              className="flex h-full flex-col overflow-hidden rounded-card border border-line bg-sheet shadow-card hover:border-strong-line"
            >
              <img
                src={`/tranh/${FACE[group.number] ?? 1}-${group.number}/cho-ocop.svg`}
                alt=""
                width={180}
                height={120}
                loading="lazy"
                className="aspect-[3/2] w-full bg-sunken object-cover"
              />
              <span className="flex flex-1 flex-col p-3">
                <span className="leading-snug font-bold">{group.name}</span>
                <span className="mt-auto text-sm text-soft">{m.browse_count({ count: group.count })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
