/** Telephone numbers of Vietnam. */
export const phoneSentences = {
  phone_unclear: [
    "Không đọc được số điện thoại này. Hãy ghi như 0912 345 678 hoặc 024 3825 1234.",
    "This telephone number cannot be read. Write it like 0912 345 678 or 024 3825 1234.",
  ],
  phone_with_words: [
    "Ô này chỉ ghi số điện thoại. Lời dặn hãy ghi ở ô ghi chú.",
    "This field takes the number only. Put remarks into the note.",
  ],
  phone_two: ["Hãy ghi một số điện thoại.", "Write one telephone number only."],
  phone_old_mobile: [
    "Đầu số {old} đã đổi thành {current} từ năm 2018. Số mới là {suggestion}, đúng không?",
    "The prefix {old} became {current} in 2018. Is the new number {suggestion}?",
  ],
  phone_old_landline: [
    "Mã vùng cũ. Số cố định nay có 11 chữ số, ví dụ {suggestion}.",
    "This is an old area code. Fixed numbers have 11 digits now, such as {suggestion}.",
  ],
  phone_too_short: [
    "Thiếu chữ số: bạn ghi {count}, số di động có 10, số cố định có 11.",
    "Digits are missing: there are {count}; a mobile number has 10, a fixed one 11.",
  ],
  phone_too_long: [
    "Thừa chữ số: bạn ghi {count}, số di động có 10, số cố định có 11.",
    "There are too many digits, {count}; a mobile number has 10, a fixed one 11.",
  ],
  phone_no_zero: [
    "Thiếu số 0 ở đầu. Hãy ghi {suggestion}, nếu đúng là số này.",
    "The leading 0 is missing. Write {suggestion} if that is the number.",
  ],
  phone_no_such_prefix: [
    "Việt Nam không có đầu số {old}. Hãy xem lại số điện thoại.",
    "Vietnam has no numbers that begin with {old}. Please check the number.",
  ],
  phone_impossible: [
    "Không có số điện thoại này. Hãy ghi số đang dùng, ví dụ 0912 345 678.",
    "There is no such number. Write one in use, such as 0912 345 678.",
  ],
  phone_foreign: [
    "Cần một số điện thoại Việt Nam để người giao hàng gọi được, ví dụ 0912 345 678.",
    "A Vietnamese number is needed, so that the carrier can call, such as 0912 345 678.",
  ],
  phone_service: [
    "Đây là số tổng đài. Hãy ghi số di động hoặc số cố định.",
    "This is a service number. Write a mobile or a fixed number.",
  ],
} as const
