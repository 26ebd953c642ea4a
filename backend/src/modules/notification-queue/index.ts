import { Module } from "@medusajs/framework/utils"
import { NotificationQueueModuleService } from "./service"

export const NOTIFICATION_QUEUE_MODULE = "notice"

export default Module(NOTIFICATION_QUEUE_MODULE, { service: NotificationQueueModuleService })
