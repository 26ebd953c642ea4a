import type { ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/**
 * The feeds of the offices. Medusa's notification row is the entry itself, so there is nothing left to send;
 * the offices read these rows by their receiver.
 */
export class FeedNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "office-feed"

  override async send(): Promise<ProviderSendNotificationResultsDTO> {
    return {}
  }
}
