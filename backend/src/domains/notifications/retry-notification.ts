import type { MedusaContainer } from "@medusajs/framework/types"
import { NOTIFICATION_QUEUE_MODULE } from "../../modules/notification-queue"
import type { NotificationQueueModuleService } from "../../modules/notification-queue/service"
import { ProblemError } from "../../shared/errors/problem"

/** Requeues a dead letter with all its attempts. @throws ProblemError `not_found` when there is no such dead letter */
export async function retryNotification(container: MedusaContainer, id: string, now: Date): Promise<void> {
  const service = container.resolve<NotificationQueueModuleService>(NOTIFICATION_QUEUE_MODULE)
  if (!(await service.revive(id, now))) throw new ProblemError("not_found")
}
