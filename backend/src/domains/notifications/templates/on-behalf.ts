import { bilingual, type NoticeText } from "../text"

export interface OnBehalfNotice {
  readonly producerName: string
  readonly officerName: string
  /** Who of the producer asked for it. */
  readonly askedBy: string
}

/** Officers who act for a producer, told to its people. */
export const onBehalfTemplates = {
  on_behalf_begun: bilingual<OnBehalfNotice>({
    vi: (data): NoticeText => ({
      subject: `${data.officerName} bắt đầu làm thay ${data.producerName}`,
      lines: [`Theo lời nhờ của ${data.askedBy}. Mọi việc cán bộ làm đều được ghi lại.`],
      action: { label: "Xem việc cán bộ đã làm", path: "/kenh-ban/nho-ho-tro" },
    }),
    en: (data): NoticeText => ({
      subject: `${data.officerName} began to act for ${data.producerName}`,
      lines: [`As ${data.askedBy} asked. Everything the officer does is logged.`],
      action: { label: "See what was done", path: "/en/kenh-ban/nho-ho-tro" },
    }),
  }),
}
