import { MedusaService } from "@medusajs/framework/utils"

/**
 * Module of the reservation guard: stock rules that the database itself enforces, whichever process, job or admin page
 * writes.
 */
export class ReservationGuardModuleService extends MedusaService({}) {}
