import { bilingual, type NotificationText } from "../text"

export interface DelegationNotification {
  readonly producerName: string
  readonly officerName: string
  /** Who of the producer asked for it. */
  readonly askedBy: string
}

/** Officers who act for a producer, told to its people. */
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
