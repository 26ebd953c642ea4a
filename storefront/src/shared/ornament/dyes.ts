/** Colours of a brocade pattern: the ground first, then three threads. */
export type Dye = readonly [ground: string, first: string, second: string, third: string]

/**
 * Dyes of the northern highlands' brocade. A pattern has its own ground, so the same colours are safe on light
 * and on dark paper; a page may still restrain them with the CSS variables `--brocade-0` … `--brocade-3`.
 */
export const dyes = {
  indigo: ["#1f2c4f", "#d8463a", "#f0b548", "#f5ecd9"],
  lac: ["#8a1c2b", "#f3bd55", "#f6ebd8", "#27375f"],
  soot: ["#262122", "#d0483a", "#ecb04c", "#6fb3a6"],
  yam: ["#5c3522", "#ecd09a", "#e07845", "#7fb5a2"],
  leaf: ["#1d4a3e", "#f2c860", "#e66a4c", "#f3ebd8"],
  plum: ["#54224a", "#f0a49b", "#f3c659", "#f6ecdc"],
} as const satisfies Record<string, Dye>

export type DyeName = keyof typeof dyes
export const dyeNames = Object.keys(dyes) as readonly DyeName[]
