import type { onboardingProblemCodes } from "@ocop/contracts"
import type { ProblemTexts } from "./texts"

/** Registration, papers and onboarding status of producers. */
export const onboardingProblems: ProblemTexts<typeof onboardingProblemCodes> = {
  producer_exists: {
    status: 409,
    sentence: {
      vi: "Tỉnh này đã có chủ thể cùng tên. Hãy trả hồ sơ để người đăng ký nhận chủ thể đó.",
      en: "The province already has a producer of this name. Return the file, so that it is claimed instead.",
    },
  },
  producer_limit: {
    status: 409,
    sentence: {
      vi: "Bạn đã đăng ký nhiều chủ thể đang chờ. Hãy hoàn thành các hồ sơ đó trước.",
      en: "You have several registrations that wait. Please finish those first.",
    },
  },
  not_claimable: {
    status: 409,
    sentence: {
      vi: "Chủ thể này đã có người quản lý hoặc bạn đã gửi yêu cầu rồi.",
      en: "Somebody already manages this producer, or you have asked for it before.",
    },
  },
  claim_decided: {
    status: 409,
    sentence: { vi: "Yêu cầu này đã được quyết định.", en: "This claim has been decided." },
  },
  profile_locked: {
    status: 409,
    sentence: {
      vi: "Hồ sơ đang được xem xét hoặc đã duyệt nên không sửa được.",
      en: "The file is with the officer or approved, so it cannot be changed.",
    },
  },
  profile_incomplete: {
    status: 409,
    sentence: {
      vi: "Hồ sơ còn thiếu: hãy bổ sung các mục được đánh dấu rồi gửi lại.",
      en: "Something is missing: please add what is marked and send it again.",
    },
  },
  standing_refused: {
    status: 409,
    sentence: {
      vi: "Trạng thái hồ sơ đã thay đổi. Hãy tải lại trang.",
      en: "The standing of the file has changed. Please load the page again.",
    },
  },
  decision_reason_needed: {
    status: 422,
    sentence: { vi: "Hãy ghi rõ lý do.", en: "Please give the reason." },
  },
  upload_refused: {
    status: 422,
    sentence: {
      vi: "Chỉ nhận tệp PDF, JPEG hoặc PNG còn đọc được.",
      en: "Only readable PDF, JPEG or PNG files are taken.",
    },
  },
  paper_limit: {
    status: 409,
    sentence: { vi: "Hồ sơ đã có quá nhiều giấy tờ.", en: "The file holds too many papers." },
  },
}
