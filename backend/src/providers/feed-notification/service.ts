import type { ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/**
 * In-app notifications of the dashboards. Medusa's notification row is the entry itself, so there is nothing to send;
 * the dashboards read these rows by their receiver.
 */
export class FeedNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "office-feed"

  override async send(): Promise<ProviderSendNotificationResultsDTO> {
    return {}
  }
}
