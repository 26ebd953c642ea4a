/** Stable key of one of the six product groups. */
export type ProductGroupKey = "food" | "beverages" | "medicinal" | "handicraft" | "ornamental" | "tourism"

/** Packaging archetype from which the shop draws an illustration when a product has no photograph. */
export type PackagingShape =
  "jar" | "bottle" | "bag" | "box" | "tin" | "basket" | "fabric" | "pot" | "bundle" | "cup" | "house"

/** Why goods of a set may not simply be put into a parcel and sold to anybody. */
export type SaleCondition = "medicine" | "live_animal" | "service"

export interface ProductGroup {
  /** 1–6, the Roman number in Annex I */
  number: number
  key: ProductGroupKey
  slugVi: string
  nameVi: string
  nameEn: string
}

export interface ProductSet {
  /** 1–26 */
  number: number
  group: ProductGroupKey
  slugVi: string
  nameVi: string
  nameEn: string
  /** Alcohol: buyers must be 18 (Law 44/2019/QH14 on the harms of alcohol, article 5). */
  ageRestricted: boolean
  conditional?: SaleCondition
  shape: PackagingShape
}

/** The six groups of Annex I, Decision 148/QĐ-TTg (24/02/2023). */
export const productGroups: readonly ProductGroup[] = [
  { number: 1, key: "food", slugVi: "thuc-pham", nameVi: "Thực phẩm", nameEn: "Food" },
  { number: 2, key: "beverages", slugVi: "do-uong", nameVi: "Đồ uống", nameEn: "Beverages" },
  {
    number: 3,
    key: "medicinal",
    slugVi: "duoc-lieu",
    nameVi: "Dược liệu và sản phẩm từ dược liệu",
    nameEn: "Medicinal materials and products",
  },
  {
    number: 4,
    key: "handicraft",
    slugVi: "thu-cong-my-nghe",
    nameVi: "Thủ công mỹ nghệ",
    nameEn: "Handicraft",
  },
  { number: 5, key: "ornamental", slugVi: "sinh-vat-canh", nameVi: "Sinh vật cảnh", nameEn: "Ornamentals" },
  {
    number: 6,
    key: "tourism",
    slugVi: "du-lich",
    nameVi: "Du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
    nameEn: "Community tourism, eco-tourism and tourist sites",
  },
]

type Extra = { ageRestricted?: true; conditional?: SaleCondition }

function set(
  number: number,
  group: ProductGroupKey,
  slugVi: string,
  nameVi: string,
  nameEn: string,
  shape: PackagingShape,
  extra: Extra = {},
): ProductSet {
  return { number, group, slugVi, nameVi, nameEn, shape, ageRestricted: false, ...extra }
}

/**
 * The 26 sets of Annex I, Decision 148/QĐ-TTg (24/02/2023), in their order. Sets 1–7 and 23–25 were read in
 * reports of the annex; the wording of the others is not confirmed by a source.
 */
export const productSets: readonly ProductSet[] = [
  set(
    1,
    "food",
    "rau-cu-qua-hat-tuoi",
    "Rau, củ, quả, hạt tươi",
    "Fresh vegetables, fruit and nuts",
    "basket",
  ),
  set(
    2,
    "food",
    "thit-thuy-san-trung-sua-tuoi",
    "Thịt, thủy sản, trứng, sữa tươi",
    "Fresh meat, fish, eggs and milk",
    "box",
  ),
  set(3, "food", "gao-ngu-coc", "Gạo, ngũ cốc, hạt sơ chế khác", "Rice, cereals and grains", "bag"),
  set(
    4,
    "food",
    "mat-ong-nong-san",
    "Mật ong, mật khác và nông sản thực phẩm khác",
    "Honey, nectars and other farm foods",
    "jar",
  ),
  set(5, "food", "do-an-nhanh", "Đồ ăn nhanh", "Ready-to-eat food", "box"),
  set(6, "food", "che-bien-tu-gao-ngu-coc", "Chế biến từ gạo, ngũ cốc", "Processed rice and cereals", "bag"),
  set(
    7,
    "food",
    "che-bien-tu-rau-cu-qua-hat",
    "Chế biến từ rau, củ, quả, hạt",
    "Processed vegetables, fruit and nuts",
    "bag",
  ),
  set(
    8,
    "food",
    "che-bien-tu-thit-thuy-san",
    "Chế biến từ thịt, thủy sản, trứng, sữa",
    "Processed meat, fish, eggs and milk",
    "tin",
  ),
  set(
    9,
    "food",
    "nuoc-mam-tuong",
    "Tương, nước mắm, gia vị dạng lỏng khác",
    "Fish sauce, soy sauce and liquid condiments",
    "bottle",
  ),
  set(10, "food", "gia-vi", "Gia vị khác", "Other condiments", "jar"),
  set(11, "food", "che", "Chè tươi, chè chế biến", "Tea, fresh and processed", "tin"),
  set(12, "food", "tra-thao-moc", "Các sản phẩm khác từ chè, trà", "Other tea and herbal infusions", "box"),
  set(13, "food", "ca-phe-ca-cao", "Cà phê, ca cao", "Coffee and cocoa", "bag"),
  set(14, "beverages", "ruou-trang", "Rượu trắng", "White spirits", "bottle", { ageRestricted: true }),
  set(15, "beverages", "do-uong-co-con-khac", "Đồ uống có cồn khác", "Other alcoholic drinks", "bottle", {
    ageRestricted: true,
  }),
  set(
    16,
    "beverages",
    "nuoc-khoang",
    "Nước khoáng thiên nhiên, nước uống tinh khiết",
    "Mineral and purified water",
    "bottle",
  ),
  set(17, "beverages", "do-uong-khong-con-khac", "Đồ uống không cồn khác", "Other soft drinks", "cup"),
  set(
    18,
    "medicinal",
    "thuc-pham-chuc-nang-duoc-lieu",
    "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền",
    "Supplements, herbal and traditional medicine",
    "box",
    { conditional: "medicine" },
  ),
  set(19, "medicinal", "my-pham-thao-duoc", "Mỹ phẩm có thành phần từ thảo dược", "Herbal cosmetics", "jar"),
  set(
    20,
    "medicinal",
    "tinh-dau-thao-duoc",
    "Tinh dầu và thảo dược khác",
    "Essential oils and other herbs",
    "bottle",
  ),
  set(
    21,
    "handicraft",
    "thu-cong-gia-dung-trang-tri",
    "Thủ công mỹ nghệ gia dụng, trang trí",
    "Household and decorative handicraft",
    "basket",
  ),
  set(22, "handicraft", "vai-may-mac", "Vải, may mặc", "Textiles and garments", "fabric"),
  set(23, "ornamental", "hoa", "Hoa", "Flowers", "bundle"),
  set(24, "ornamental", "cay-canh", "Cây cảnh", "Ornamental plants", "pot"),
  set(25, "ornamental", "dong-vat-canh", "Động vật cảnh", "Ornamental animals", "box", {
    conditional: "live_animal",
  }),
  set(
    26,
    "tourism",
    "dich-vu-du-lich",
    "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
    "Community tourism, eco-tourism and tourist sites",
    "house",
    { conditional: "service" },
  ),
]

const groupByKey = new Map(productGroups.map((group) => [group.key, group]))
const setByNumber = new Map(productSets.map((entry) => [entry.number, entry]))

/** The group to which a set (or the number of a set, 1–26) belongs; null for a number that is no set. */
export function productGroupOf(productSet: ProductSet | number): ProductGroup | null {
  const found = typeof productSet === "number" ? setByNumber.get(productSet) : productSet
  return found ? (groupByKey.get(found.group) ?? null) : null
}

/** The set of a number 1–26, else null. */
export function productSet(number: number): ProductSet | null {
  return setByNumber.get(number) ?? null
}

/** The group of a key such as "food", else null. */
export function productGroup(key: string): ProductGroup | null {
  return productGroups.find((group) => group.key === key) ?? null
}
