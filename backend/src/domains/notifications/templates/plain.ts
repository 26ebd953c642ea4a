import { bilingual, type NoticeText } from "../text"

export interface PlainNotice {
  readonly vi: NoticeText
  readonly en: NoticeText
}

/** For what is said once and nowhere else; whoever says it brings both languages. */
export const plainTemplates = {
  plain: bilingual<PlainNotice>({ vi: ({ vi }) => vi, en: ({ en }) => en }),
}
