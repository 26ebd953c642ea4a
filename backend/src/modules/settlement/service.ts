import { MedusaService } from "@medusajs/framework/utils"

/**
 * Module of the money ledger. Its tables are plain SQL: Medusa's models have neither integers beyond 32 bits nor
 * constraint triggers, and every sum here is a bigint that the database itself checks.
 */
export class SettlementModuleService extends MedusaService({}) {}
