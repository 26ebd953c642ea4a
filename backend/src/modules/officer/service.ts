import { MedusaService } from "@medusajs/framework/utils"
import { Officer } from "./models/officer"

export class OfficerModuleService extends MedusaService({ Officer }) {}
