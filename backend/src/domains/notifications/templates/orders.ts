import { bilingual, dongText, type NotificationText } from "../text"

/** Data of an e-mail to the buyer about one producer order. */
export interface ProducerOrderNotification {
  readonly orderCode: string
  readonly partCode: string
  readonly producerName: string
  /** Path of the buyer's order page. */
  readonly path: string
  readonly reason?: string | null
  readonly carrier?: string | null
  readonly trackingNumber?: string | null
  /** Address of the pickup. */
  readonly place?: string | null
  /** "Mật ong × 2" */
  readonly lines?: readonly string[]
  /** Integer dong that the producer order costs now. */
  readonly total?: number
}

/** Data of a notification to the producer; warehouse staff read the feed too, so it has no amounts. */
export interface ProducerNotification {
  readonly partCode: string
  readonly partId: string
  readonly lines?: readonly string[]
  readonly reason?: string | null
}

type Lines = (data: ProducerOrderNotification) => readonly (string | null | undefined | false)[]

const email =
  (subject: (data: ProducerOrderNotification) => string, lines: Lines, label: string) =>
  (data: ProducerOrderNotification): NotificationText => ({
    subject: subject(data),
    lines: lines(data).filter((line): line is string => typeof line === "string" && line !== ""),
    action: { label, path: data.path },
  })
const vi = (subject: (data: ProducerOrderNotification) => string, lines: Lines) =>
  email(subject, lines, "Xem đơn hàng")
const en = (subject: (data: ProducerOrderNotification) => string, lines: Lines) =>
  email(subject, lines, "See the order")

const because = {
  vi: ({ reason }: ProducerOrderNotification) => reason && `Lý do: ${reason}`,
  en: ({ reason }: ProducerOrderNotification) => reason && `Reason: ${reason}`,
}
const left = {
  vi: ({ total }: ProducerOrderNotification) =>
    total !== undefined && total > 0 && `Phần hàng còn lại: ${dongText(total)}.`,
  en: ({ total }: ProducerOrderNotification) =>
    total !== undefined && total > 0 && `What remains costs ${dongText(total)}.`,
}
const paidBack = {
  vi: "Nếu quý khách đã trả tiền phần này, tiền sẽ được hoàn lại; đơn trả khi nhận hàng thì không thu phần này.",
  en: "If you have paid for this part, the money goes back to you; if you pay at the door, it is not collected.",
}

export const orderTemplates = {
  order_placed: bilingual<{
    orderCode: string
    path: string
    total: number
    producerNames: readonly string[]
  }>({
    vi: ({ orderCode, path, total, producerNames }) => ({
      subject: `Đã nhận đơn hàng ${orderCode}`,
      lines: [
        `Cảm ơn quý khách. Đơn hàng ${orderCode}, tổng ${dongText(total)}, đã được gửi tới: ${producerNames.join(", ")}.`,
        "Mỗi chủ thể sẽ xác nhận và gửi phần hàng của mình; chúng tôi báo quý khách ở từng bước.",
      ],
      action: { label: "Xem đơn hàng", path },
    }),
    en: ({ orderCode, path, total, producerNames }) => ({
      subject: `Order ${orderCode} received`,
      lines: [
        `Thank you. Your order ${orderCode}, ${dongText(total)} in all, has gone to: ${producerNames.join(", ")}.`,
        "Each producer confirms and sends its own part; we tell you at each step.",
      ],
      action: { label: "See the order", path },
    }),
  }),
  part_accepted: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} đã được nhận`,
      ({ producerName }) => [`${producerName} đã nhận đơn và đang chuẩn bị hàng cho quý khách.`],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} was accepted`,
      ({ producerName }) => [`${producerName} has accepted your order and is preparing the goods.`],
    ),
  }),
  part_declined: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} không thực hiện được`,
      (data) => [
        `Rất tiếc, ${data.producerName} không gửi được phần hàng này. Các kiện khác trong đơn không bị ảnh hưởng.`,
        because.vi(data),
        paidBack.vi,
      ],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} cannot be sent`,
      (data) => [
        `We are sorry: ${data.producerName} cannot send this part. The other parcels of your order are not affected.`,
        because.en(data),
        paidBack.en,
      ],
    ),
  }),
  part_packed: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} đã đóng gói`,
      ({ producerName }) => [`${producerName} đã đóng gói xong và sẽ sớm gửi đi.`],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} is packed`,
      ({ producerName }) => [`${producerName} has packed your goods and will send them soon.`],
    ),
  }),
  part_ready_to_fetch: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} đã sẵn sàng, mời quý khách đến lấy`,
      ({ producerName, place }) => [
        `${producerName} đã chuẩn bị xong hàng của quý khách.`,
        place && `Nơi lấy hàng: ${place}.`,
        "Mã nhận hàng và giờ mở cửa ở trang đơn hàng.",
      ],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} is ready to be fetched`,
      ({ producerName, place }) => [
        `${producerName} has your goods ready.`,
        place && `Where: ${place}.`,
        "Your pickup code and the opening hours are on the order's page.",
      ],
    ),
  }),
  part_not_fetched: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} không có người đến lấy`,
      (data) => [`${data.producerName} đã cất lại hàng.`, because.vi(data), paidBack.vi],
    ),
    en: en(
      ({ partCode }) => `Nobody fetched parcel ${partCode}`,
      (data) => [`${data.producerName} has put the goods back.`, because.en(data), paidBack.en],
    ),
  }),
  part_fetched: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Quý khách đã nhận kiện ${partCode}`,
      () => ["Cảm ơn quý khách đã mua hàng. Nếu có điều chưa đúng, xin báo cho chúng tôi ở trang đơn hàng."],
    ),
    en: en(
      ({ partCode }) => `You have fetched parcel ${partCode}`,
      () => ["Thank you for buying. If something is not right, please tell us on the order's page."],
    ),
  }),
  part_handed_over: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} đang trên đường`,
      ({ carrier, trackingNumber, producerName }) => [
        carrier
          ? `Hàng đã được giao cho ${carrier}${trackingNumber ? `, mã vận đơn ${trackingNumber}` : ""}.`
          : `${producerName} tự giao hàng tới quý khách.`,
      ],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} is on its way`,
      ({ carrier, trackingNumber, producerName }) => [
        carrier
          ? `Handed to ${carrier}${trackingNumber ? `, tracking number ${trackingNumber}` : ""}.`
          : `${producerName} brings the goods to you.`,
      ],
    ),
  }),
  part_delivered: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} đã giao`,
      () => ["Cảm ơn quý khách đã mua hàng. Nếu có điều chưa đúng, xin báo cho chúng tôi ở trang đơn hàng."],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} was delivered`,
      () => ["Thank you for buying. If something is not right, please tell us on the order's page."],
    ),
  }),
  part_failed: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} giao chưa thành công`,
      (data) => [
        "Lần giao hàng vừa rồi chưa thành công.",
        because.vi(data),
        "Chủ thể sẽ liên hệ để giao lại hoặc nhận hàng về.",
      ],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} could not be delivered`,
      (data) => [
        "The delivery did not succeed.",
        because.en(data),
        "The producer will contact you to try again, or takes the goods back.",
      ],
    ),
  }),
  part_returned: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} đã được trả lại`,
      (data) => [`${data.producerName} đã nhận lại hàng.`, because.vi(data), paidBack.vi],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} was returned`,
      (data) => [`${data.producerName} has the goods back.`, because.en(data), paidBack.en],
    ),
  }),
  part_canceled: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Đã huỷ kiện ${partCode}`,
      (data) => [
        "Phần hàng này đã được huỷ; các kiện khác trong đơn vẫn được giao.",
        because.vi(data),
        paidBack.vi,
      ],
    ),
    en: en(
      ({ partCode }) => `Parcel ${partCode} was cancelled`,
      (data) => [
        "This part was cancelled; the other parcels of your order still come.",
        because.en(data),
        paidBack.en,
      ],
    ),
  }),
  part_shortened: bilingual<ProducerOrderNotification>({
    vi: vi(
      ({ partCode }) => `Kiện ${partCode} đã bớt hàng`,
      (data) => [`Đã bỏ: ${(data.lines ?? []).join(", ")}.`, because.vi(data), left.vi(data)],
    ),
    en: en(
      ({ partCode }) => `Goods taken out of parcel ${partCode}`,
      (data) => [`Taken out: ${(data.lines ?? []).join(", ")}.`, because.en(data), left.en(data)],
    ),
  }),
  producer_new_order: bilingual<ProducerNotification>({
    vi: ({ partCode, partId, lines = [] }) => ({
      subject: `Đơn mới ${partCode}`,
      lines: [lines.join(", "), "Hãy nhận hoặc từ chối đơn sớm để người mua yên tâm."],
      action: { label: "Mở đơn", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
    en: ({ partCode, partId, lines = [] }) => ({
      subject: `New order ${partCode}`,
      lines: [lines.join(", "), "Please accept or decline it soon: the buyer is waiting."],
      action: { label: "Open the order", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
  }),
  producer_canceled: bilingual<ProducerNotification>({
    vi: ({ partCode, partId, reason }) => ({
      subject: `Người mua đã huỷ đơn ${partCode}`,
      lines: ["Không cần đóng gói đơn này nữa.", ...(reason ? [`Lý do: ${reason}`] : [])],
      action: { label: "Mở đơn", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
    en: ({ partCode, partId, reason }) => ({
      subject: `The buyer cancelled order ${partCode}`,
      lines: ["It need not be packed any more.", ...(reason ? [`Reason: ${reason}`] : [])],
      action: { label: "Open the order", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
  }),
  producer_shortened: bilingual<ProducerNotification>({
    vi: ({ partCode, partId, lines = [] }) => ({
      subject: `Đơn ${partCode} đã bớt hàng`,
      lines: [`Đã bỏ: ${lines.join(", ")}.`],
      action: { label: "Mở đơn", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
    en: ({ partCode, partId, lines = [] }) => ({
      subject: `Goods were taken out of order ${partCode}`,
      lines: [`Taken out: ${lines.join(", ")}.`],
      action: { label: "Open the order", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
  }),
  producer_complaint: bilingual<ProducerNotification>({
    vi: ({ partCode, partId, reason }) => ({
      subject: `Người mua phản ánh về đơn ${partCode}`,
      lines: [...(reason ? [reason] : []), "Hãy liên hệ người mua để giải quyết."],
      action: { label: "Mở đơn", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
    en: ({ partCode, partId, reason }) => ({
      subject: `The buyer complains about order ${partCode}`,
      lines: [...(reason ? [reason] : []), "Please contact the buyer and put it right."],
      action: { label: "Open the order", path: `/kenh-ban/don-hang?don=${partId}` },
    }),
  }),
}
