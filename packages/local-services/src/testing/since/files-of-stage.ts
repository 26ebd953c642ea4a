import type { StageName } from "../stages.ts"
import type { Selection } from "./select.ts"

/**
 * What to hand to a stage's runner so that it runs the chosen tests: parts of file names. None means all; undefined
 * means that the stage has nothing to do.
 */
export function filesOfStage(selection: Selection, stage: StageName): readonly string[] | undefined {
  const { all, chosen } = selection[stage]
  if (chosen.size === 0) return undefined
  if (chosen.size === all.length) return []
  const items = [...chosen.keys()]
  switch (stage) {
    case "unit":
      return items.map((folder) => `${folder}/`)
    case "http":
      return items.map((file) => file.replace(/^backend\//, ""))
    case "browser":
      return items.map((file) => file.replace(/^e2e\//, ""))
    case "proofs":
      return []
  }
}
