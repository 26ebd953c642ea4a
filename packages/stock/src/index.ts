export { gapsAfter } from "./sequence.js"
export { saleAmounts, sumOf, type SaleAmounts } from "./sale.js"
export { correctedInstant } from "./clock.js"
