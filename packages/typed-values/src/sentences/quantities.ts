/** Weights, volumes, lengths of time, percents and pieces. */
export const quantitySentences = {
  weight_unclear: [
    "Không đọc được khối lượng này. Hãy ghi như 500 g hoặc 1,5 kg.",
    "This weight cannot be read. Write it like 500 g or 1,5 kg.",
  ],
  weight_without_unit: [
    "Khối lượng chưa có đơn vị. Hãy ghi như 500 g hoặc 1,5 kg.",
    "The weight has no unit. Write it like 500 g or 1,5 kg.",
  ],
  weight_is_volume: [
    "Đây là thể tích. Hãy ghi khối lượng, ví dụ 500 g.",
    "This is a volume. Write the weight, such as 500 g.",
  ],
  weight_ambiguous: [
    "Khối lượng này có hai cách hiểu. Hãy ghi như 1,5 kg hoặc 1500 g, chỉ một khối lượng.",
    "This weight has two meanings. Write it like 1,5 kg or 1500 g, one weight only.",
  ],
  weight_range: [
    "Hãy ghi đúng một khối lượng, không ghi một khoảng.",
    "Write one weight instead of a range.",
  ],
  weight_not_whole_grams: [
    "Khối lượng phải tròn gam, ví dụ 2 g hoặc 1,25 kg.",
    "The weight must be whole grams, such as 2 g or 1,25 kg.",
  ],
  weight_negative: ["Khối lượng không thể là số âm.", "A weight cannot be negative."],
  weight_zero: ["Khối lượng phải lớn hơn 0.", "The weight must be more than 0."],
  weight_too_low: ["Khối lượng nhỏ nhất là {least}.", "The least weight is {least}."],
  weight_too_high: [
    "Khối lượng lớn nhất là {most}. Hãy xem lại đơn vị.",
    "The greatest weight is {most}. Please check the unit.",
  ],
  volume_unclear: [
    "Không đọc được thể tích này. Hãy ghi như 250 ml hoặc 1,5 lít.",
    "This volume cannot be read. Write it like 250 ml or 1,5 l.",
  ],
  volume_without_unit: [
    "Thể tích chưa có đơn vị. Hãy ghi như 250 ml hoặc 1,5 lít.",
    "The volume has no unit. Write it like 250 ml or 1,5 l.",
  ],
  volume_is_weight: [
    "Đây là khối lượng. Hãy ghi thể tích, ví dụ 250 ml.",
    "This is a weight. Write the volume, such as 250 ml.",
  ],
  volume_ambiguous: [
    "Thể tích này có hai cách hiểu. Hãy ghi như 1,5 lít hoặc 1500 ml, chỉ một thể tích.",
    "This volume has two meanings. Write it like 1,5 l or 1500 ml, one volume only.",
  ],
  volume_range: ["Hãy ghi đúng một thể tích, không ghi một khoảng.", "Write one volume instead of a range."],
  volume_not_whole_millilitres: [
    "Thể tích phải tròn mililít, ví dụ 250 ml.",
    "The volume must be whole millilitres, such as 250 ml.",
  ],
  volume_negative: ["Thể tích không thể là số âm.", "A volume cannot be negative."],
  volume_zero: ["Thể tích phải lớn hơn 0.", "The volume must be more than 0."],
  volume_too_low: ["Thể tích nhỏ nhất là {least}.", "The least volume is {least}."],
  volume_too_high: [
    "Thể tích lớn nhất là {most}. Hãy xem lại đơn vị.",
    "The greatest volume is {most}. Please check the unit.",
  ],
  duration_unclear: [
    "Không đọc được số ngày. Hãy ghi như 730 ngày, 24 tháng hoặc 2 năm.",
    "The number of days cannot be read. Write it like 730 days, 24 months or 2 years.",
  ],
  duration_ambiguous: [
    "Thời gian này có hai cách hiểu. Hãy ghi một số ngày, ví dụ 45 ngày.",
    "This length of time has two meanings. Write one number of days, such as 45 days.",
  ],
  duration_range: [
    "Hãy ghi đúng một thời hạn, không ghi một khoảng, ví dụ 12 tháng.",
    "Write one length of time instead of a range, such as 12 months.",
  ],
  duration_is_date: [
    "Đây là một ngày. Hãy ghi thời hạn kể từ ngày sản xuất, ví dụ 12 tháng.",
    "This is a date. Write how long it lasts from the day it is made, such as 12 months.",
  ],
  duration_not_whole_days: [
    "Thời hạn phải tròn ngày, ví dụ 2 ngày.",
    "The length of time must be whole days, such as 2 days.",
  ],
  duration_negative: ["Số ngày không thể là số âm.", "The number of days cannot be negative."],
  duration_zero: ["Số ngày phải lớn hơn 0.", "The number of days must be more than 0."],
  duration_too_low: ["Thời hạn ngắn nhất là {least}.", "The shortest time is {least}."],
  duration_too_high: ["Thời hạn dài nhất là {most}.", "The longest time is {most}."],
  percent_unclear: [
    "Không đọc được số phần trăm. Hãy ghi như 45 hoặc 12,5 %.",
    "The percentage cannot be read. Write it like 45 or 12,5 %.",
  ],
  percent_ambiguous: [
    "Số phần trăm này có hai cách hiểu. Hãy ghi như 12,5 %.",
    "This percentage has two meanings. Write it like 12,5 %.",
  ],
  percent_range: ["Hãy ghi đúng một số phần trăm.", "Write one percentage instead of a range."],
  percent_too_fine: [
    "Chỉ ghi tối đa hai chữ số lẻ, ví dụ 12,5 %.",
    "Write at most two decimals, such as 12,5 %.",
  ],
  percent_step: [
    "Chỉ nhận từng bước {step} %, ví dụ {least} hoặc {most}.",
    "Only steps of {step} % are taken.",
  ],
  percent_negative: ["Số phần trăm không thể là số âm.", "A percentage cannot be negative."],
  percent_zero: ["Số phần trăm phải lớn hơn 0.", "The percentage must be more than 0."],
  percent_too_low: ["Số phần trăm nhỏ nhất là {least}.", "The least percentage is {least}."],
  percent_too_high: ["Số phần trăm lớn nhất là {most}.", "The greatest percentage is {most}."],
  pieces_unclear: [
    "Không đọc được số lượng này. Hãy ghi số, ví dụ 12 hoặc 1.000.",
    "This quantity cannot be read. Write a number, such as 12 or 1.000.",
  ],
  pieces_ambiguous: [
    "Số lượng này có hai cách hiểu. Hãy ghi một số nguyên, ví dụ 1500.",
    "This quantity has two meanings. Write one whole number, such as 1500.",
  ],
  pieces_range: [
    "Hãy ghi đúng một số lượng, không ghi một khoảng.",
    "Write one quantity instead of a range.",
  ],
  pieces_about: ["Số lượng ghi phỏng chừng. Hãy ghi đúng một số.", "This is approximate. Write one number."],
  pieces_not_whole: [
    "Số lượng phải là số nguyên, ví dụ 12.",
    "The quantity must be a whole number, such as 12.",
  ],
  pieces_is_measure: [
    "Ở đây ghi số gói, hộp, chai; không ghi khối lượng, thể tích hay số tiền. Ví dụ: 12.",
    "Write the number of packs, boxes or bottles, not a weight, volume or sum. For example: 12.",
  ],
  pieces_of_packs: [
    "Hãy ghi số gói, hộp, chai lẻ; không ghi số thùng, kiện hay lốc. Ví dụ: 48.",
    "Write the number of single packs or bottles, not of cartons. For example: 48.",
  ],
  pieces_negative: ["Số lượng không thể là số âm.", "A quantity cannot be negative."],
  pieces_zero: ["Số lượng phải lớn hơn 0.", "The quantity must be more than 0."],
  pieces_too_low: ["Số lượng ít nhất là {least}.", "The least quantity is {least}."],
  pieces_too_high: ["Số lượng nhiều nhất là {most}.", "The greatest quantity is {most}."],
} as const
