export { gapsAfter } from "./sequence.js"
export { saleAmounts, sumOf, type SaleAmounts } from "./sale.js"
export { correctedInstant } from "./clock.js"
export { exposed, FEW_PIECES, isSilent, SILENT_AFTER_MS, USUAL_BUFFER, type PlaceState } from "./exposure.js"
