import { signingLevel } from "@ocop/ocop"
import type { RecognitionRow } from "@ocop/recognition-list"
import type { CalendarDay } from "@ocop/vietnam-time"
import type { RowRemark } from "../register/planned-row"
import { remark } from "./remark"

/**
 * Whether the star of a row is one that its signatory and the officer who sends the list may give: three and four stars
 * are recognised by the province (by the district before July 2025), five by the ministry (Decision 26/2026/QĐ-TTg,
 * article 4; Decision 148/QĐ-TTg before it). The ministry's officer keeps the register of the whole country and may enter
 * all of them.
 */
export function signatureRemarks(
  record: Pick<RecognitionRow, "star" | "decisionNo" | "decisionDate">,
  { provinceCode, today }: { readonly provinceCode: string | null; readonly today?: CalendarDay | undefined },
): RowRemark[] {
  const remarks: RowRemark[] = []
  const { star, decisionNo, decisionDate } = record
  if (star === 5 && provinceCode !== null) {
    remarks.push(
      remark(
        "error",
        "Hạng sao",
        "star_of_central_level",
        "Hạng 5 sao do Bộ Nông nghiệp và Môi trường công nhận; chỉ cán bộ cấp trung ương ghi được.",
        "Five stars are recognised by the ministry; only a central officer may enter them.",
        String(star),
      ),
    )
  }
  const signed = decisionNo ? signingLevel(decisionNo) : null
  if (star >= 3 && signed !== null && signed !== (star === 5 ? "central" : "local")) {
    remarks.push(
      remark(
        "error",
        "Số quyết định",
        "star_not_of_signatory",
        star === 5
          ? "Quyết định của UBND không công nhận hạng 5 sao; hãy ghi quyết định của Bộ."
          : "Hạng 3 và 4 sao do UBND tỉnh công nhận; quyết định này là của cấp trung ương.",
        star === 5
          ? "A People's Committee does not recognise five stars; give the ministry's decision."
          : "Three and four stars are recognised by the province; this decision is a central one.",
        decisionNo,
      ),
    )
  }
  if (today !== undefined && decisionDate !== null && decisionDate > today) {
    remarks.push(
      remark(
        "error",
        "Ngày quyết định",
        "decision_in_the_future",
        "Ngày quyết định ở sau hôm nay.",
        "The decision is dated after today.",
        decisionDate,
      ),
    )
  }
  return remarks
}
