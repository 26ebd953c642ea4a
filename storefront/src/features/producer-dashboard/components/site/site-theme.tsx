import { siteThemes } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { setSiteTheme } from "../../api/site"
import type { SiteProps } from "./site-props"

const motifs = [
  m.producer_site_motif_0,
  m.producer_site_motif_1,
  m.producer_site_motif_2,
  m.producer_site_motif_3,
  m.producer_site_motif_4,
  m.producer_site_motif_5,
  m.producer_site_motif_6,
  m.producer_site_motif_7,
]
const dyes: Readonly<Record<string, () => string>> = {
  indigo: m.producer_site_dye_indigo,
  lac: m.producer_site_dye_lac,
  soot: m.producer_site_dye_soot,
  yam: m.producer_site_dye_yam,
  leaf: m.producer_site_dye_leaf,
  plum: m.producer_site_dye_plum,
}

/** The pattern of the page, its medallion and its poster: one of a few themes, or the one that the path gives. */
export function SiteTheme({ site, onChanged }: SiteProps) {
  const { run, busy, problem } = useCommand(setSiteTheme, { onDone: onChanged })
  const choices = [
    { seed: null, name: m.producer_site_theme_own() },
    ...siteThemes.map(({ seed, motif, dye }) => ({
      seed,
      name: m.producer_site_theme_name({ motif: motifs[motif]?.() ?? "", dye: dyes[dye]?.() ?? "" }),
    })),
  ]
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 text-lg font-bold">{m.producer_site_theme()}</legend>
      {problem ? <Failure problem={problem} /> : null}
      <div className="grid grid-cols-3 gap-3 sm:grid-cols-4">
        {choices.map(({ seed, name }) => (
          <label
            key={seed ?? "own"}
            className="tap grid cursor-pointer content-start gap-1 rounded-card border border-line bg-sheet p-1.5 text-sm has-checked:border-accent has-checked:outline-2 has-checked:outline-accent"
          >
            <span
              aria-hidden="true"
              className="block h-14 rounded-lg bg-center"
              style={{
                backgroundImage: `url("/tranh/nen/${seed ?? site.path}.svg")`,
                backgroundSize: "160px",
              }}
            />
            <span className="flex items-start gap-1.5">
              <input
                type="radio"
                name="theme"
                checked={site.cloth === seed}
                disabled={busy}
                onChange={() => run(seed)}
                className="mt-1 shrink-0 accent-(--accent)"
              />
              <span className="min-w-0 break-words">{name}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
