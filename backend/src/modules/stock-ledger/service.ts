import { MedusaService } from "@medusajs/framework/utils"

/** Module of the stock ledger. Its tables are plain SQL: one database transaction owns every change of stock. */
export class StockLedgerModuleService extends MedusaService({}) {}
