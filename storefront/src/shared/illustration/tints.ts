/** Colours of one packaging: body, its shaded side, lid or seal, ink of the emblem, and the paper of its label. */
export interface Tint {
  readonly body: string
  readonly shade: string
  readonly lid: string
  readonly ink: string
}

/** Colour family of each product group (1–6): the backdrop's hue. */
export const groupHues: readonly string[] = ["#c8862f", "#3d7f9c", "#5b8a55", "#9a5a3c", "#b5577a", "#4a7a8c"]

const kraft: Tint = { body: "#d9b380", shade: "#b98e58", lid: "#8a5f34", ink: "#6b3f1d" }
const rice: Tint = { body: "#f1e2bf", shade: "#d6bf8c", lid: "#b8934f", ink: "#7a5a20" }
const honey: Tint = { body: "#e8a02f", shade: "#c57a17", lid: "#7d4a1e", ink: "#a45a0c" }
const chilli: Tint = { body: "#d65a3c", shade: "#ad3c27", lid: "#7a2a1c", ink: "#b03a22" }
const amber: Tint = { body: "#a2491f", shade: "#7a3012", lid: "#d9a441", ink: "#7a3012" }
const tea: Tint = { body: "#4f7a4a", shade: "#375c36", lid: "#2b4a2d", ink: "#3c6a3a" }
const leaf: Tint = { body: "#7fa15c", shade: "#5f8142", lid: "#45652f", ink: "#45652f" }
const lotus: Tint = { body: "#e3b3a6", shade: "#c98d80", lid: "#a5605a", ink: "#a04a52" }
const coffee: Tint = { body: "#6b4630", shade: "#4c2f1f", lid: "#c79a5b", ink: "#5a3a26" }
const glass: Tint = { body: "#cfe0dc", shade: "#a7c3bf", lid: "#8a2c33", ink: "#35656a" }
const wine: Tint = { body: "#7b2f4d", shade: "#591d36", lid: "#caa35a", ink: "#7b2f4d" }
const water: Tint = { body: "#a9d3e3", shade: "#7fb4cb", lid: "#2f6f94", ink: "#2a6a92" }
const citrus: Tint = { body: "#f0b94a", shade: "#d8962b", lid: "#c45a2c", ink: "#b0621a" }
const herb: Tint = { body: "#dfe6cf", shade: "#bccaa4", lid: "#5b7d4e", ink: "#466b3c" }
const cream: Tint = { body: "#f4ead9", shade: "#dccbb0", lid: "#7d9a78", ink: "#5d7d58" }
const cobalt: Tint = { body: "#2f5d62", shade: "#1f4347", lid: "#e0c48c", ink: "#2f5d62" }
const rattan: Tint = { body: "#c9995a", shade: "#a27437", lid: "#80562a", ink: "#7b4f25" }
const indigo: Tint = { body: "#e9dfc9", shade: "#c9b994", lid: "#2d3c6b", ink: "#2d3c6b" }
const petal: Tint = { body: "#f0dcd3", shade: "#d9b9ae", lid: "#c4506f", ink: "#c4506f" }
const clay: Tint = { body: "#b86a45", shade: "#944d2e", lid: "#7a3d24", ink: "#4f7a45" }
const sky: Tint = { body: "#c58f55", shade: "#9b6a38", lid: "#7a4a2a", ink: "#4a7a8c" }
const fish: Tint = { body: "#5f8f9c", shade: "#457380", lid: "#315763", ink: "#386572" }
const smoke: Tint = { body: "#b2483a", shade: "#8c3228", lid: "#e0b060", ink: "#8c3228" }

/** Tint of each set, 1–26, in the order of Annex I of Decision 148/QĐ-TTg. */
const setTints: readonly Tint[] = [
  rattan,
  fish,
  rice,
  honey,
  chilli,
  kraft,
  leaf,
  smoke,
  amber,
  chilli,
  tea,
  lotus,
  coffee,
  glass,
  wine,
  water,
  citrus,
  herb,
  cream,
  cobalt,
  rattan,
  indigo,
  petal,
  clay,
  kraft,
  sky,
]

export function tintOf(set: number): Tint {
  return setTints[set - 1] ?? kraft
}
