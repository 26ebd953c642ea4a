import { bilingual, type NotificationText } from "../text"

export interface DelegationNotification {
  readonly producerName: string
  readonly officerName: string
  /** Name of the producer's member who asked for it. */
  readonly askedBy: string
}

/** Notifications to a producer's members about delegated access of officers. */
export const delegationTemplates = {
  on_behalf_begun: bilingual<DelegationNotification>({
    vi: (data): NotificationText => ({
      subject: `${data.officerName} bắt đầu làm thay ${data.producerName}`,
      lines: [`Theo lời nhờ của ${data.askedBy}. Mọi việc cán bộ làm đều được ghi lại.`],
      action: { label: "Xem việc cán bộ đã làm", path: "/kenh-ban/nho-ho-tro" },
    }),
    en: (data): NotificationText => ({
      subject: `${data.officerName} began to act for ${data.producerName}`,
      lines: [`As ${data.askedBy} asked. Everything the officer does is logged.`],
      action: { label: "See what was done", path: "/en/kenh-ban/nho-ho-tro" },
    }),
  }),
}
