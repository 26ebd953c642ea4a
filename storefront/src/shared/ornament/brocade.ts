import { dyeNames, type DyeName } from "./dyes"
import { motifs, selvedges, TILE, type Stitch } from "./motifs"
import { seededPicker } from "./seed"

/** What makes one producer's cloth different from another's. */
export interface Brocade {
  readonly motif: number
  readonly selvedge: number
  readonly dye: DyeName
  /** How far the three threads are exchanged, 0–2. */
  readonly shift: number
  /** Short name of the whole choice: equal keys draw equal cloth. */
  readonly key: string
}

/**
 * The brocade of a seed, normally a producer's handle. The same seed always gives the same cloth.
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

/** The thread that a stitch gets after the cloth's own exchange of colours; the ground stays. */
export function threadOf(stitch: Stitch, cloth: Brocade): Thread {
  return stitch.thread === 0 ? 0 : ((((stitch.thread - 1 + cloth.shift) % 3) + 1) as Thread)
}

/** Height of a strip's tile: selvedge, motif, selvedge. */
export const STRIP_HEIGHT = TILE + 8

/** The stitches of a strip's edge, which the upper edge uses as they are and the lower one mirrored. */
export function selvedgeOf(cloth: Brocade): readonly Stitch[] {
  return selvedges[cloth.selvedge] ?? []
}

export function motifOf(cloth: Brocade): readonly Stitch[] {
  return motifs[cloth.motif] ?? []
}
