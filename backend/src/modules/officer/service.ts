import { MedusaService } from "@medusajs/framework/utils"
import { Officer } from "./models/officer"

export class ProgrammeOfficeModuleService extends MedusaService({ Officer }) {}
