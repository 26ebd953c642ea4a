export { gapsAfter } from "./sequence.js"
export { saleAmounts, sumOf, type SaleAmounts } from "./sale.js"
export { correctedInstant } from "./clock.js"
export {
  availableOnline,
  FEW_PIECES,
  isSilent,
  SILENT_AFTER_MS,
  DEFAULT_BUFFER,
  type PointAvailability,
} from "./online-availability.js"
export { freePieces, runsLow } from "./low-stock.js"
export { pointShare, returnWorth } from "./consignment.js"
export { uuidV7 } from "./operation-key.js"
