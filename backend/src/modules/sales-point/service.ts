import { MedusaService } from "@medusajs/framework/utils"
import { Pickup } from "./models/pickup"
import { PointManager } from "./models/point-manager"
import { SalesPoint } from "./models/sales-point"

export class SalesPointModuleService extends MedusaService({ SalesPoint, PointManager, Pickup }) {}
