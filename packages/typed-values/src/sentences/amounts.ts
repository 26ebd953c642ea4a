/** Prices of goods, and sums of money. */
export const amountSentences = {
  price_unclear: [
    "Không đọc được giá này. Hãy ghi số tiền, ví dụ 120.000 hoặc 120k.",
    "This price cannot be read. Write the amount, such as 120.000 or 120k.",
  ],
  price_ambiguous: [
    "Giá này có hai cách hiểu vì dấu chấm, dấu phẩy hoặc phần lẻ. Hãy ghi đủ số đồng, ví dụ 120.500.",
    "This price has two meanings because of its marks or decimals. Write it in whole dong, such as 120.500.",
  ],
  price_range: [
    "Đây là một khoảng giá. Hãy ghi đúng một giá, ví dụ 50.000.",
    "This is a range. Write one price, such as 50.000.",
  ],
  price_about: [
    "Giá ghi phỏng chừng. Hãy bỏ các chữ “từ”, “khoảng”, “trên”, “dưới” và ghi đúng một giá.",
    "This price is approximate. Leave out “from”, “about”, “over”, “under” and write one price.",
  ],
  price_without_tax: [
    "Giá này chưa có thuế. Hãy ghi giá người mua phải trả.",
    "This price is without tax. Write what the buyer pays.",
  ],
  price_none: [
    "Ở đây chưa có giá. Hãy ghi số tiền, hoặc để trống ô này.",
    "There is no price here. Write the amount, or leave the field blank.",
  ],
  price_foreign: [
    "Giá phải bằng đồng Việt Nam, ví dụ 120.000.",
    "The price must be in Vietnamese dong, such as 120.000.",
  ],
  price_negative: [
    "Giá không thể là số âm. Hãy bỏ dấu trừ.",
    "A price cannot be negative. Remove the minus.",
  ],
  price_zero: ["Giá phải lớn hơn 0 đồng.", "The price must be more than 0 dong."],
  price_too_low: [
    "Giá thấp nhất là {least}. Nếu bạn muốn ghi nghìn đồng, hãy thêm chữ k, ví dụ 120k.",
    "The lowest price is {least}. For thousands of dong add a k, such as 120k.",
  ],
  price_too_high: [
    "Giá cao nhất là {most}. Hãy xem lại số chữ số 0.",
    "The highest price is {most}. Please check the zeros.",
  ],
  money_unclear: [
    "Không đọc được số tiền này. Hãy ghi như 120.000 hoặc 120k.",
    "This sum cannot be read. Write it like 120.000 or 120k.",
  ],
  money_ambiguous: [
    "Số tiền này có hai cách hiểu vì dấu chấm, dấu phẩy hoặc phần lẻ. Hãy ghi đủ số đồng, ví dụ 120.500.",
    "This sum has two meanings because of its marks or decimals. Write whole dong, such as 120.500.",
  ],
  money_range: ["Hãy ghi đúng một số tiền, không ghi một khoảng.", "Write one sum instead of a range."],
  money_about: [
    "Số tiền ghi phỏng chừng. Hãy ghi đúng một số tiền.",
    "This sum is approximate. Write one exact sum.",
  ],
  money_without_tax: [
    "Số tiền này chưa có thuế. Hãy ghi số tiền phải trả.",
    "This sum is without tax. Write what is to be paid.",
  ],
  money_none: [
    "Ở đây chưa có số tiền. Hãy ghi số, ví dụ 120.000.",
    "There is no sum here. Write a number, such as 120.000.",
  ],
  money_foreign: [
    "Số tiền phải bằng đồng Việt Nam, ví dụ 120.000.",
    "The sum must be in Vietnamese dong, such as 120.000.",
  ],
  money_negative: [
    "Số tiền không thể là số âm. Hãy bỏ dấu trừ.",
    "The sum cannot be negative. Remove the minus.",
  ],
  money_zero: ["Số tiền phải lớn hơn 0 đồng.", "The sum must be more than 0 dong."],
  money_too_low: ["Số tiền ít nhất là {least}.", "The sum is at least {least}."],
  money_too_high: [
    "Số tiền nhiều nhất là {most}. Hãy xem lại số chữ số 0.",
    "The sum is at most {most}. Please check the zeros.",
  ],
} as const
