import { bilingual, type NotificationText } from "../text"

export interface ListingNotification {
  readonly title: string
  readonly reason: string | null
}

const about = (
  page: "kenh-ban/san-pham" | "van-phong/san-pham",
  vi: { subject: (title: string) => string; first: string },
  en: { subject: (title: string) => string; first: string },
) =>
  bilingual<ListingNotification>({
    vi: ({ title, reason }): NotificationText => ({
      subject: vi.subject(title),
      lines: [vi.first, ...(reason ? [`Lý do: ${reason}`] : [])],
      action: { label: "Xem sản phẩm", path: `/${page}` },
    }),
    en: ({ title, reason }): NotificationText => ({
      subject: en.subject(title),
      lines: [en.first, ...(reason ? [`Reason: ${reason}`] : [])],
      action: { label: "See the product", path: `/en/${page}` },
    }),
  })

/** Notifications about held listings and the officers' decisions. */
export const listingTemplates = {
  listing_waits: about(
    "van-phong/san-pham",
    { subject: (title) => `${title}: chờ cán bộ xem`, first: "Sản phẩm được giữ lại trước khi hiển thị." },
    { subject: (title) => `${title} waits for you`, first: "The product is held before display." },
  ),
  listing_shown: about(
    "kenh-ban/san-pham",
    { subject: (title) => `${title} đã hiện trên Chợ OCOP`, first: "Cán bộ đã cho hiển thị sản phẩm." },
    { subject: (title) => `${title} stands in the shop`, first: "The officer lets the product be shown." },
  ),
  listing_refused: about(
    "kenh-ban/san-pham",
    { subject: (title) => `${title} chưa được hiển thị`, first: "Cán bộ chưa cho hiển thị sản phẩm." },
    { subject: (title) => `${title} is not shown`, first: "The officer does not let the product be shown." },
  ),
  change_accepted: about(
    "kenh-ban/san-pham",
    {
      subject: (title) => `${title}: yêu cầu thay đổi được chấp nhận`,
      first: "Thông tin sản phẩm đã được thay đổi.",
    },
    { subject: (title) => `${title}: your request was accepted`, first: "The product has been changed." },
  ),
  change_refused: about(
    "kenh-ban/san-pham",
    {
      subject: (title) => `${title}: yêu cầu thay đổi bị từ chối`,
      first: "Thông tin sản phẩm giữ nguyên.",
    },
    { subject: (title) => `${title}: your request was refused`, first: "The product stays as it is." },
  ),
}
