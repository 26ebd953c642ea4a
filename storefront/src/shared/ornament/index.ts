export { brocade, type Brocade } from "./brocade"
export { BrocadeMotif, BrocadePattern } from "./brocade-pattern"
export { dyes, type Dye, type DyeName } from "./dyes"
export { BrocadeDivider, BrocadeField, BrocadeMedallion, BrocadeStrip, SHOP_SEED } from "./ornaments"
