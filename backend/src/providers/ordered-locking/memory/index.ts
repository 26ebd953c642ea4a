import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { OrderedMemoryLocking } from "./service"

export default ModuleProvider(Modules.LOCKING, { services: [OrderedMemoryLocking] })
