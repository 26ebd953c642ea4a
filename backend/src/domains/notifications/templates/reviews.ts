import { bilingual } from "../text"

const PAGE = "/kenh-ban/danh-gia"

const short = (text: string | null): string[] =>
  text ? [text.length > 300 ? `${text.slice(0, 299)}…` : text] : []

interface EnquiryWord {
  readonly title: string
  readonly act: "write" | "agree" | "decline" | "close"
  readonly text: string | null
}

const doneVi = { write: "", agree: "Đã thống nhất.", decline: "Đã từ chối.", close: "Đã kết thúc." }
const doneEn = { write: "", agree: "It was agreed.", decline: "It was declined.", close: "It was closed." }

/** Notifications about reviews and questions: to producers about new ones, to buyers about answers. */
export const reviewTemplates = {
  producer_review: bilingual<{ title: string; points: number; text: string | null }>({
    vi: ({ title, points, text }) => ({
      subject: `Đánh giá mới: ${title}`,
      lines: [`${String(points)}/5 điểm.`, ...short(text)],
      action: { label: "Trả lời", path: PAGE },
    }),
    en: ({ title, points, text }) => ({
      subject: `New review: ${title}`,
      lines: [`${String(points)} of 5 points.`, ...short(text)],
      action: { label: "Answer", path: `/en${PAGE}` },
    }),
  }),
  producer_question: bilingual<{ title: string; text: string }>({
    vi: ({ title, text }) => ({
      subject: `Câu hỏi về ${title}`,
      lines: short(text),
      action: { label: "Trả lời", path: `${PAGE}?muc=hoi-dap` },
    }),
    en: ({ title, text }) => ({
      subject: `A question on ${title}`,
      lines: short(text),
      action: { label: "Answer", path: `/en${PAGE}?muc=hoi-dap` },
    }),
  }),
  producer_enquiry: bilingual<{
    enquiryId: string
    title: string
    quantity: number
    unit: string
    name: string
  }>({
    vi: ({ enquiryId, title, quantity, unit, name }) => ({
      subject: `Hỏi mua số lượng lớn: ${title}`,
      lines: [`${name} cần ${String(quantity)} ${unit}.`],
      action: { label: "Mở trao đổi", path: `${PAGE}?muc=hoi-si&trao-doi=${enquiryId}` },
    }),
    en: ({ enquiryId, title, quantity, unit, name }) => ({
      subject: `Bulk enquiry: ${title}`,
      lines: [`${name} wants ${String(quantity)} ${unit}.`],
      action: { label: "Open the thread", path: `/en${PAGE}?muc=hoi-si&trao-doi=${enquiryId}` },
    }),
  }),
  producer_enquiry_word: bilingual<EnquiryWord & { enquiryId: string; name: string }>({
    vi: ({ enquiryId, title, name, act, text }) => ({
      subject: `${name} trả lời về ${title}`,
      lines: act === "write" ? short(text) : [doneVi[act]],
      action: { label: "Mở trao đổi", path: `${PAGE}?muc=hoi-si&trao-doi=${enquiryId}` },
    }),
    en: ({ enquiryId, title, name, act, text }) => ({
      subject: `${name} on ${title}`,
      lines: act === "write" ? short(text) : [doneEn[act]],
      action: { label: "Open the thread", path: `/en${PAGE}?muc=hoi-si&trao-doi=${enquiryId}` },
    }),
  }),
  review_answered: bilingual<{ title: string; producerName: string; answer: string; path: string }>({
    vi: ({ title, producerName, answer, path }) => ({
      subject: `${producerName} trả lời đánh giá của quý khách`,
      lines: [`Về ${title}:`, ...short(answer)],
      action: { label: "Xem đánh giá", path },
    }),
    en: ({ title, producerName, answer, path }) => ({
      subject: `${producerName} answered your review`,
      lines: [`On ${title}:`, ...short(answer)],
      action: { label: "See the review", path: `/en${path}` },
    }),
  }),
  review_hidden: bilingual<{ title: string; reason: string; path: string }>({
    vi: ({ title, reason, path }) => ({
      subject: `Đánh giá của quý khách về ${title} đã bị ẩn`,
      lines: ["Cán bộ OCOP đã xem phản ánh và ẩn đánh giá này.", `Lý do: ${reason}`],
      action: { label: "Xem đánh giá", path },
    }),
    en: ({ title, reason, path }) => ({
      subject: `Your review of ${title} was hidden`,
      lines: ["An OCOP officer looked into a report and hid this review.", `Reason: ${reason}`],
      action: { label: "See the review", path: `/en${path}` },
    }),
  }),
  question_answered: bilingual<{
    title: string
    producerName: string
    question: string
    answer: string
    path: string
  }>({
    vi: ({ title, producerName, question, answer, path }) => ({
      subject: `${producerName} trả lời câu hỏi về ${title}`,
      lines: [...short(question), ...short(answer)],
      action: { label: "Xem hỏi đáp", path },
    }),
    en: ({ title, producerName, question, answer, path }) => ({
      subject: `${producerName} answered your question on ${title}`,
      lines: [...short(question), ...short(answer)],
      action: { label: "See questions and answers", path: `/en${path}` },
    }),
  }),
  enquiry_opened: bilingual<{ title: string; path: string }>({
    vi: ({ title, path }) => ({
      subject: `Đã gửi yêu cầu mua số lượng lớn: ${title}`,
      lines: ["Liên kết dưới đây là của riêng quý khách: giữ lại để xem trả lời và trao đổi tiếp."],
      action: { label: "Mở trao đổi", path },
    }),
    en: ({ title, path }) => ({
      subject: `Your bulk enquiry was sent: ${title}`,
      lines: ["The link below is yours alone: keep it to read the answer and to go on."],
      action: { label: "Open the thread", path: `/en${path}` },
    }),
  }),
  enquiry_word: bilingual<EnquiryWord & { path: string }>({
    vi: ({ title, act, text, path }) => ({
      subject: `Trả lời về mua số lượng lớn: ${title}`,
      lines: act === "write" ? short(text) : [doneVi[act]],
      action: { label: "Mở trao đổi", path },
    }),
    en: ({ title, act, text, path }) => ({
      subject: `On your bulk enquiry: ${title}`,
      lines: act === "write" ? short(text) : [doneEn[act]],
      action: { label: "Open the thread", path: `/en${path}` },
    }),
  }),
  officer_report: bilingual<{ title: string }>({
    vi: ({ title }) => ({
      subject: `Có phản ánh về nội dung ở ${title}`,
      lines: ["Hãy xem và quyết định giữ hay ẩn."],
      action: { label: "Mở hàng chờ", path: "/van-phong/kiem-duyet" },
    }),
    en: ({ title }) => ({
      subject: `Something was reported on ${title}`,
      lines: ["Please look and decide whether it stays."],
      action: { label: "Open the queue", path: "/en/van-phong/kiem-duyet" },
    }),
  }),
}
