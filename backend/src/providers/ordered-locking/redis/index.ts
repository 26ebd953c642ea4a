import connect from "@medusajs/locking-redis/dist/loaders"
import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { OrderedRedisLocking } from "./service"

export default ModuleProvider(Modules.LOCKING, { services: [OrderedRedisLocking], loaders: [connect] })
