import { productSet, type ProductSet } from "./product-sets.js"
import { foldKey } from "./text.js"

/**
 * Words of product names that tell the set, most telling first: "rượu ngô" is a spirit before it is maize,
 * "mứt gừng" is processed before it is a vegetable. Keys are set numbers of Decision 148/QĐ-TTg, annex I.
 */
const words: ReadonlyArray<readonly [number, readonly string[]]> = [
  [26, ["du lịch", "homestay", "farmstay", "điểm đến", "khu sinh thái", "làng văn hóa"]],
  [19, ["mỹ phẩm", "dầu gội", "xà phòng", "xà bông", "sữa rửa mặt", "son dưỡng", "kem dưỡng"]],
  [20, ["tinh dầu", "nụ hoa", "thảo mộc", "hương trầm", "nhang"]],
  [
    18,
    ["viên nang", "cao dược liệu", "cao mềm", "đông trùng", "hà thủ ô", "tam thất", "nhân sâm", "linh chi"],
  ],
  [14, ["rượu trắng", "rượu gạo", "rượu ngô", "rượu nếp", "rượu thóc", "rượu men lá"]],
  [15, ["rượu", "bia", "vang nho"]],
  [16, ["nước khoáng", "nước uống đóng chai", "nước tinh khiết"]],
  [9, ["nước mắm", "mắm", "tương ớt", "tương", "nước tương", "giấm", "dấm"]],
  [17, ["nước ép", "nước cốt", "siro", "sữa hạt", "nước giải khát"]],
  [13, ["cà phê", "ca cao", "cacao", "coffee", "chocolate", "socola"]],
  [12, ["trà hoa", "trà túi lọc", "trà thảo", "trà gừng", "trà atiso", "trà actiso", "trà sen", "trà dây"]],
  [11, ["chè", "trà", "tea"]],
  [10, ["muối", "gia vị", "hạt dổi", "mắc khén", "tiêu", "ớt bột", "bột nghệ", "tỏi đen", "chẩm chéo"]],
  [4, ["mật ong", "mật", "phấn hoa", "sáp ong", "tổ yến", "yến sào"]],
  [
    8,
    ["lạp xưởng", "lạp sườn", "giò", "chả", "ruốc", "chà bông", "thịt trâu", "thịt sấy", "gác bếp", "khô cá"],
  ],
  [8, ["cá sấy", "tôm khô", "mực khô", "nem", "xúc xích", "pa tê", "bò khô", "sữa chua", "một nắng"]],
  [6, ["miến", "bún", "phở", "bánh", "mì", "cốm", "bột gạo", "cơm cháy", "kẹo"]],
  [
    7,
    ["sấy", "mứt", "ô mai", "dẻo", "tinh bột", "bột", "dưa muối", "kim chi", "măng khô", "dầu lạc", "dầu mè"],
  ],
  [3, ["gạo", "ngô", "đậu", "đỗ", "lạc", "vừng", "mè", "hạt kê"]],
  [2, ["thịt", "trứng", "cá", "tôm", "gà", "vịt", "lợn", "heo", "bò", "dê", "cua", "ếch", "sữa tươi"]],
  [22, ["thổ cẩm", "vải", "khăn", "áo", "túi", "lụa", "thêu"]],
  [21, ["gốm", "mây tre", "tranh", "nón", "đèn", "gỗ", "đan", "lưu niệm", "chiếu", "thủ công"]],
  [23, ["hoa lan", "hoa hồng", "hoa"]],
  [24, ["bonsai", "cây cảnh"]],
  [1, ["quả", "bưởi", "cam", "quýt", "xoài", "nhãn", "vải thiều", "mận", "lê", "ổi", "chuối", "dứa", "khóm"]],
  [
    1,
    ["rau", "củ", "khoai", "nấm", "măng", "gừng", "nghệ", "tỏi", "hành", "dưa", "bí", "su su", "sầu riêng"],
  ],
]

const spoken = (text: string): string =>
  ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `

const rules = words.map(([number, list]) => ({
  number,
  spoken: list.map(spoken),
  folded: list.map((word) => ` ${foldKey(word)} `),
}))

/**
 * The set that a product's name suggests, for lists that have no such column. A guess: say so to the one who
 * reads the report, because the set decides the criteria sheet and whether goods need an age check.
 * Marks count where the name has them ("vàng" is no wine); a name typed without marks is read without.
 */
export function guessProductSet(productName: string): ProductSet | null {
  const name = spoken(productName)
  const folded = ` ${foldKey(productName)} `
  const unmarked = name === folded
  const rule = rules.find((entry) =>
    unmarked
      ? entry.folded.some((key) => folded.includes(key))
      : entry.spoken.some((key) => name.includes(key)),
  )
  return rule ? productSet(rule.number) : null
}
