import { MedusaService } from "@medusajs/framework/utils"
import { SalesPoint } from "./models/sales-point"

export class SalesPointModuleService extends MedusaService({ SalesPoint }) {}
