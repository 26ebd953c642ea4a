/** Days, moments, years. */
export const daySentences = {
  date_unclear: [
    "Không đọc được ngày này. Hãy ghi ngày/tháng/năm, ví dụ 12/11/2025.",
    "This date cannot be read. Write day/month/year, such as 12/11/2025.",
  ],
  date_no_such_day: [
    "Lịch không có ngày {day}. Hãy ghi ngày/tháng/năm, ví dụ 12/11/2025.",
    "The calendar has no {day}. Write day/month/year, such as 12/11/2025.",
  ],
  date_month_first: [
    "Ngày đứng trước tháng. Hãy ghi {day} nếu bạn muốn nói ngày đó.",
    "The day comes before the month. Write {day} if that is the day you mean.",
  ],
  date_short_year: [
    "Hãy ghi đủ bốn chữ số của năm, ví dụ 12/11/2025.",
    "Write all four digits of the year, such as 12/11/2025.",
  ],
  date_without_day: [
    "Ngày này thiếu ngày trong tháng. Hãy ghi đủ ngày/tháng/năm, ví dụ 30/11/2025.",
    "The day of the month is missing. Write day/month/year, such as 30/11/2025.",
  ],
  date_lunar: [
    "Hãy ghi ngày dương lịch, ví dụ 12/11/2025.",
    "Write the day of the solar calendar, such as 12/11/2025.",
  ],
  date_out_of_range: [
    "Năm phải từ {least} đến {most}. Hãy ghi năm dương lịch, ví dụ 12/11/2025.",
    "The year must be {least} to {most} of the common calendar, such as 12/11/2025.",
  ],
  date_too_early: ["Ngày sớm nhất là {least}.", "The earliest day is {least}."],
  date_too_late: ["Ngày muộn nhất là {most}.", "The latest day is {most}."],
  time_unclear: [
    "Không đọc được giờ. Hãy ghi như 30/11/2026 10:14.",
    "The time cannot be read. Write it like 30/11/2026 10:14.",
  ],
  time_missing: ["Thiếu giờ. Hãy ghi như 30/11/2026 10:14.", "The time is missing. Write 30/11/2026 10:14."],
  year_unclear: ["Không đọc được năm. Hãy ghi như 2025.", "The year cannot be read. Write it like 2025."],
  month_unclear: [
    "Không đọc được tháng. Hãy ghi như 11/2025.",
    "The month cannot be read. Write it like 11/2025.",
  ],
} as const
