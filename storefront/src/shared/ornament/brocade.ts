import { dyeNames, type DyeName } from "./dyes"
import { motifs, selvedges, TILE, type Stitch } from "./motifs"
import { seededPicker } from "./seed"

/** Parameters of a producer's brocade pattern. */
export interface Brocade {
  readonly motif: number
  readonly selvedge: number
  readonly dye: DyeName
  /** Rotation of the three thread colours, 0–2. */
  readonly shift: number
  /** Key of all parameters: equal keys give equal patterns. */
  readonly key: string
}

/**
 * The brocade pattern of a seed, normally a producer's handle. The same seed always gives the same pattern.
 * @param seed any text, also empty
 */
export function brocade(seed: string): Brocade {
  const pick = seededPicker(seed)
  const motif = pick(motifs.length)
  const dyeIndex = pick(dyeNames.length)
  const selvedge = pick(selvedges.length)
  const shift = pick(3)
  return {
    motif,
    selvedge,
    dye: dyeNames[dyeIndex] ?? "indigo",
    shift,
    key: `${motif}${dyeIndex}${selvedge}${shift}`,
  }
}

export type Thread = 0 | 1 | 2 | 3

/** The thread of a stitch after the pattern's rotation of colours; the ground stays. */
export function threadOf(stitch: Stitch, pattern: Brocade): Thread {
  return stitch.thread === 0 ? 0 : ((((stitch.thread - 1 + pattern.shift) % 3) + 1) as Thread)
}

/** Height of a strip's tile: selvedge, motif, selvedge. */
export const STRIP_HEIGHT = TILE + 8

/** The stitches of a strip's edge, which the upper edge uses as they are and the lower one mirrored. */
export function selvedgeOf(pattern: Brocade): readonly Stitch[] {
  return selvedges[pattern.selvedge] ?? []
}

export function motifOf(pattern: Brocade): readonly Stitch[] {
  return motifs[pattern.motif] ?? []
}
