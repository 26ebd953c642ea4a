import { bilingual, type NotificationText } from "../text"

export interface SiteNotification {
  /** Name of the producer. */
  readonly title: string
  readonly reason: string | null
}

const about = (
  page: "kenh-ban/trang-web" | "van-phong/san-pham",
  vi: { subject: (title: string) => string; first: string },
  en: { subject: (title: string) => string; first: string },
) =>
  bilingual<SiteNotification>({
    vi: ({ title, reason }): NotificationText => ({
      subject: vi.subject(title),
      lines: [vi.first, ...(reason ? [`Lý do: ${reason}`] : [])],
      action: { label: "Xem nội dung", path: `/${page}` },
    }),
    en: ({ title, reason }): NotificationText => ({
      subject: en.subject(title),
      lines: [en.first, ...(reason ? [`Reason: ${reason}`] : [])],
      action: { label: "See the words", path: `/en/${page}` },
    }),
  })

/** Notifications about held site content of a producer and the officers' decisions. */
export const siteTemplates = {
  site_waits: about(
    "van-phong/san-pham",
    {
      subject: (title) => `${title}: trang giới thiệu chờ cán bộ xem`,
      first: "Nội dung mới của trang được giữ lại trước khi hiển thị.",
    },
    {
      subject: (title) => `${title}: words of the page wait for you`,
      first: "They are held before display.",
    },
  ),
  site_shown: about(
    "kenh-ban/trang-web",
    {
      subject: (title) => `${title}: nội dung trang đã hiển thị`,
      first: "Cán bộ đã cho hiển thị nội dung mới của trang.",
    },
    { subject: (title) => `${title}: the page shows your words`, first: "The officer lets them be shown." },
  ),
  site_refused: about(
    "kenh-ban/trang-web",
    {
      subject: (title) => `${title}: nội dung trang chưa được hiển thị`,
      first: "Trang giữ nguyên nội dung trước đó.",
    },
    { subject: (title) => `${title}: the page stays as it was`, first: "The officer refuses the new words." },
  ),
}
