import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { ParcelDeliveryProvider } from "./service"

export default ModuleProvider(Modules.FULFILLMENT, { services: [ParcelDeliveryProvider] })
