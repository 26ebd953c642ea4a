/** Words around the wish that name no goods; a longer phrase beats its words. */
export const fillers: readonly string[] = [
  "đặc sản",
  "sản phẩm",
  "sản phẩm của",
  "mặt hàng",
  "hàng hóa",
  "mua",
  "mua ở đâu",
  "cần mua",
  "tìm",
  "tìm mua",
  "bán",
  "giá bao nhiêu",
  "bao nhiêu tiền",
  "giá rẻ",
  "giá tốt",
  "chính gốc",
  "chính hãng",
  "ngon",
  "ngon nhất",
  "tốt nhất",
  "nổi tiếng",
  "loại ngon",
  "online",
  "ocop",
  "việt nam",
  "của",
]

/** What makes goods a present; the shop has no such field, so the chip only says that it was understood. */
export const giftWords: readonly string[] = [
  "qua bieu",
  "qua tang",
  "lam qua",
  "bieu tang",
  "qua tet",
  "gio qua",
  "hop qua",
  "set qua",
  "bieu sep",
  "gift",
]

/** Classifiers and container words that may stand before any noun: "củ hành" is "hành". */
export const classifiers: readonly string[] = [
  "quả",
  "trái",
  "củ",
  "hạt",
  "hột",
  "con",
  "cây",
  "lá",
  "hộp",
  "gói",
  "chai",
  "lọ",
  "hũ",
  "túi",
  "bịch",
  "đồ",
  "cái",
  "chiếc",
  "bộ",
  "loại",
  "các",
  "những",
]

/** Words that begin with a classifier but mean something else as a whole. */
export const notClassified: readonly string[] = [
  "trái cây",
  "cây cảnh",
  "túi lọc",
  "đồ ăn",
  "đồ uống",
  "hạt dẻ",
]
