import { bilingual, type NotificationText } from "../text"

export interface PlainNotification {
  readonly vi: NotificationText
  readonly en: NotificationText
}

/** For what is said once and nowhere else; whoever says it brings both languages. */
export const plainTemplates = {
  plain: bilingual<PlainNotification>({ vi: ({ vi }) => vi, en: ({ en }) => en }),
}
