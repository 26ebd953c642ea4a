import { productGroup, productGroupOf, productGroups, productSets } from "./product-sets.js"
import type { ProductGroup, ProductGroupKey, ProductSet } from "./product-sets.js"
import { foldKey } from "./text.js"

/** What a list's words for a set or group mean. `set` is null when only the group is known. */
export interface ProductSetMatch {
  set: ProductSet | null
  group: ProductGroup
  /** "name": an official name or a known alias; "similar": the only set that shares most of its words. */
  by: "name" | "similar"
}

/**
 * Names that lists use beside the official ones: the wording of the older Decision 1048/QĐ-TTg (2019) and
 * the short forms of clerks. Keys are set numbers.
 */
const setAliases: Readonly<Record<number, readonly string[]>> = {
  1: ["rau củ quả tươi", "rau củ quả", "trái cây", "trái cây tươi", "quả tươi", "rau tươi", "hạt tươi"],
  2: ["thịt trứng sữa tươi", "thịt tươi", "thủy sản tươi", "trứng", "trứng sữa tươi", "thịt cá tươi"],
  3: ["gạo", "ngũ cốc", "gạo ngũ cốc", "gạo, ngũ cốc và hạt"],
  4: ["mật ong", "mật ong, các sản phẩm từ mật ong, mật khác", "mật", "nông sản khác"],
  5: ["thức ăn nhanh", "đồ ăn liền"],
  6: ["bún miến phở", "bún", "miến", "bánh tráng", "chế biến từ gạo", "sản phẩm chế biến từ gạo ngũ cốc"],
  7: ["trái cây sấy", "chế biến từ rau củ quả", "sản phẩm chế biến từ rau, củ, quả, hạt"],
  8: ["chế biến từ thịt", "chế biến từ thủy sản", "hải sản khô", "sản phẩm chế biến từ thịt trứng sữa"],
  9: ["nước mắm", "tương", "nước tương", "gia vị dạng lỏng", "tương, nước mắm"],
  10: ["gia vị", "gia vị dạng khô", "muối"],
  11: ["chè", "chè chế biến", "chè khô", "trà"],
  12: ["trà thảo mộc", "trà thảo dược", "trà túi lọc", "sản phẩm khác từ chè"],
  13: ["cà phê", "ca cao", "cacao", "cafe", "coffee"],
  14: ["rượu gạo", "rượu nếp"],
  15: ["rượu", "rượu vang", "bia", "đồ uống có cồn", "rượu khác"],
  16: ["nước khoáng", "nước uống tinh khiết", "nước tinh khiết", "nước uống đóng chai"],
  17: ["nước ép", "đồ uống không cồn", "nước giải khát"],
  18: [
    "thực phẩm chức năng",
    "thuốc cổ truyền",
    "thuốc dược liệu",
    "thực phẩm bảo vệ sức khỏe",
    "cao dược liệu",
  ],
  19: ["mỹ phẩm", "mỹ phẩm thảo dược", "mỹ phẩm từ thảo dược"],
  20: ["tinh dầu", "tinh dầu thảo dược", "thảo dược khác"],
  21: [
    "gia dụng",
    "trang trí",
    "đồ gia dụng",
    "thủ công mỹ nghệ trang trí",
    "đồ lưu niệm",
    "gốm",
    "mây tre đan",
  ],
  22: ["vải", "may mặc", "thổ cẩm", "dệt may", "trang phục", "vải và may mặc"],
  23: ["hoa tươi", "hoa cảnh"],
  24: ["cây cảnh nghệ thuật", "bonsai"],
  25: ["cá cảnh", "chim cảnh", "động vật nuôi cảnh"],
  26: ["điểm du lịch", "homestay", "dịch vụ du lịch"],
}

/** Bare group names, with those of Decision 1048 that Decision 148 renamed. */
const groupAliases: Readonly<Record<ProductGroupKey, readonly string[]>> = {
  food: ["thực phẩm"],
  beverages: ["đồ uống", "nước uống"],
  medicinal: ["dược liệu", "thảo dược", "dược liệu, thảo dược"],
  handicraft: [
    "thủ công mỹ nghệ",
    "thủ công",
    "lưu niệm nội thất trang trí",
    "mỹ nghệ",
    "thủ công mỹ nghệ và trang trí",
  ],
  ornamental: ["sinh vật cảnh", "cây hoa cảnh"],
  tourism: [
    "du lịch",
    "du lịch nông thôn",
    "dịch vụ du lịch nông thôn và bán hàng",
    "du lịch cộng đồng và điểm du lịch",
  ],
}

/** Joining words say nothing about the set and are written or left out at will. */
const joiningWords = new Set(["va", "cac", "cua", "and", "the", "of", "san", "pham"])

function withoutLabel(key: string): string {
  return key
    .replace(/^(?:(?:bo|nhom|phan nhom|nganh)(?: san pham| hang)?)(?: so)?(?= )/, "")
    .replace(/^ ?(?:\d{1,2}|[ivx]{1,4})(?= )/, "")
    .trim()
}

function bare(key: string): string {
  const words = key.split(" ").filter((word) => !joiningWords.has(word))
  return words.join(" ")
}

const exact = new Map<string, ProductSetMatch>()
function register(text: string, match: ProductSetMatch): void {
  for (const key of [foldKey(text), bare(foldKey(text))]) if (key && !exact.has(key)) exact.set(key, match)
}
for (const group of productGroups) {
  const match: ProductSetMatch = { set: null, group, by: "name" }
  for (const text of [group.key, group.slugVi, group.nameVi, group.nameEn, ...groupAliases[group.key]])
    register(text, match)
}
for (const entry of productSets) {
  const group = productGroupOf(entry)
  if (!group) continue
  const match: ProductSetMatch = { set: entry, group, by: "name" }
  for (const text of [entry.nameVi, entry.nameEn, entry.slugVi, ...(setAliases[entry.number] ?? [])])
    register(text, match)
}

const setWords = productSets.map((entry) => ({
  entry,
  words: new Set(bare(foldKey(entry.nameVi)).split(" ")),
}))

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0
  for (const word of left) if (right.has(word)) shared += 1
  return shared / (left.size + right.size - shared)
}

/**
 * Reads the set or group that a recognition list names, whatever its marks, case, punctuation, leading
 * numbers ("Bộ 7: …") or era. A bare group name gives `set: null`. Unknown, empty or equally fitting text
 * gives null: a set decides the criteria sheet and age check, so it is never guessed between two.
 */
export function findProductSet(text: string): ProductSetMatch | null {
  const folded = foldKey(text.slice(0, 300))
  if (!folded) return null
  const numbered = /^(?:bo(?: san pham)?(?: so)? )?(\d{1,2})$/.exec(folded)
  if (numbered) {
    const entry = productSets[Number(numbered[1]) - 1]
    const group = entry ? productGroup(entry.group) : null
    return entry && group ? { set: entry, group, by: "name" } : null
  }
  const key = withoutLabel(folded)
  const direct = exact.get(folded) ?? exact.get(key) ?? exact.get(bare(key))
  if (direct) return direct

  const words = new Set(bare(key).split(" "))
  const ranked = setWords
    .map(({ entry, words: own }) => ({ entry, score: overlap(words, own) }))
    .sort((left, right) => right.score - left.score)
  const [best, second] = ranked
  if (!best || best.score < 0.7 || (second && best.score - second.score < 0.1)) return null
  const group = productGroupOf(best.entry)
  return group ? { set: best.entry, group, by: "similar" } : null
}
