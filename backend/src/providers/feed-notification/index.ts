import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { OfficeFeedProvider } from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [OfficeFeedProvider] })
