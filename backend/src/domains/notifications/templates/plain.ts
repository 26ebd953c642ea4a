import { bilingual, type NotificationText } from "../text"

export interface PlainNotification {
  readonly vi: NotificationText
  readonly en: NotificationText
}

/** One-off notifications without a template; the caller passes the text in both languages. */
export const plainTemplates = {
  plain: bilingual<PlainNotification>({ vi: ({ vi }) => vi, en: ({ en }) => en }),
}
