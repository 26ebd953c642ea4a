import { m } from "~/paraglide/messages"
import { LinkButton } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { StarBadge } from "~/shared/ui/star-badge"

/** What three, four and five stars stand for (Decision 148/QĐ-TTg: 50, 70 and 90 of 100 points). */
export function StarsMeaning() {
  const rows = [
    [5, m.home_star_5()],
    [4, m.home_star_4()],
    [3, m.home_star_3()],
  ] as const
  return (
    <Section title={m.home_stars()}>
      <div className="rounded-card border border-line bg-sheet p-4 md:p-6">
        <ul className="grid gap-4 md:grid-cols-3 md:gap-8">
          {rows.map(([star, text]) => (
            <li key={star} className="grid content-start justify-items-start gap-1">
              <StarBadge star={star} />
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <p className="mt-4 border-t border-line pt-3 text-sm text-soft">{m.home_stars_note()}</p>
        <LinkButton to="/san-pham" search={{ sao: "5" }} look="quiet" className="-ml-4">
          {m.home_see_five()}
        </LinkButton>
      </div>
    </Section>
  )
}
