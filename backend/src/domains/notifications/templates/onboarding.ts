import { bilingual, type NotificationText } from "../text"

export interface StandingNotification {
  readonly producerName: string
  readonly reason: string | null
  readonly remarks: readonly string[]
}

const lines = ({ reason, remarks }: StandingNotification, first: string, because: string): string[] => [
  first,
  ...(reason ? [`${because}: ${reason}`] : []),
  ...remarks,
]

const standing = (
  vi: { subject: (name: string) => string; first: string },
  en: { subject: (name: string) => string; first: string },
) =>
  bilingual<StandingNotification>({
    vi: (data): NotificationText => ({
      subject: vi.subject(data.producerName),
      lines: lines(data, vi.first, "Lý do"),
      action: { label: "Xem hồ sơ", path: "/kenh-ban/ho-so" },
    }),
    en: (data): NotificationText => ({
      subject: en.subject(data.producerName),
      lines: lines(data, en.first, "Reason"),
      action: { label: "See the file", path: "/en/kenh-ban/ho-so" },
    }),
  })

export interface ClaimNotification {
  readonly producerName: string
  readonly accepted: boolean
  readonly reason: string
}

/** Notifications to a producer's members about onboarding decisions. */
export const onboardingTemplates = {
  producer_return: standing(
    { subject: (name) => `Hồ sơ ${name} cần bổ sung`, first: "Cán bộ OCOP đã xem và trả lại hồ sơ." },
    {
      subject: (name) => `The file of ${name} needs corrections`,
      first: "The OCOP officer returned the file.",
    },
  ),
  producer_approve: standing(
    { subject: (name) => `${name} đã được duyệt`, first: "Chủ thể đã được duyệt và hiện trên Chợ OCOP." },
    { subject: (name) => `${name} is approved`, first: "The producer is approved and stands in the shop." },
  ),
  producer_suspend: standing(
    { subject: (name) => `${name} bị tạm dừng`, first: "Các đơn đã nhận vẫn cần giao." },
    { subject: (name) => `${name} is suspended`, first: "What was sold is still to be delivered." },
  ),
  producer_resume: standing(
    { subject: (name) => `${name} được hoạt động trở lại`, first: "Chủ thể lại hiện trên Chợ OCOP." },
    { subject: (name) => `${name} may sell again`, first: "The producer stands in the shop again." },
  ),
  producer_claim_answered: bilingual<ClaimNotification>({
    vi: ({ producerName, accepted, reason }): NotificationText => ({
      subject: accepted ? `Bạn được giao quản lý ${producerName}` : `Yêu cầu nhận ${producerName} bị từ chối`,
      lines: [`Cán bộ OCOP: ${reason}`],
      action: { label: "Vào kênh bán hàng", path: accepted ? "/kenh-ban/ho-so" : "/kenh-ban/dang-ky" },
    }),
    en: ({ producerName, accepted, reason }): NotificationText => ({
      subject: accepted ? `${producerName} is yours to manage` : `Your claim of ${producerName} is refused`,
      lines: [`OCOP officer: ${reason}`],
      action: {
        label: "To the producers' office",
        path: accepted ? "/en/kenh-ban/ho-so" : "/en/kenh-ban/dang-ky",
      },
    }),
  }),
}
