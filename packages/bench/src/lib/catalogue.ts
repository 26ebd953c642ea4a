import { communesOf, province, provinces } from "@ocop/places"
import { readRecognitionList, type RecognitionRow } from "@ocop/recognition-list"
import { SeededRandom } from "./random.ts"

/** Columns of the demonstration's own list, so that the import takes the generated one for the same thing. */
const COLUMNS = [
  "product_name",
  "producer_name",
  "producer_type",
  "product_group",
  "product_set",
  "stars",
  "recognition_year",
  "decision_no",
  "decision_date",
  "place_text",
  "province_now",
  "price_vnd",
  "unit",
  "weight",
  "source",
  "confidence",
  "stock",
  "illustrative",
] as const

const KINDS = ["thượng hạng", "đặc sản", "truyền thống", "hữu cơ", "nhà làm", "hộp quà", "loại 1", "sấy dẻo"]
const LEGAL = [
  ["HTX", "HTX"],
  ["Công ty TNHH", "DN"],
  ["Hộ kinh doanh", "HKD"],
  ["Tổ hợp tác", "THT"],
] as const
const NAMES = [
  "An",
  "Bình",
  "Hoà",
  "Phú",
  "Tân",
  "Thành",
  "Hưng",
  "Thịnh",
  "Lộc",
  "Xuân",
  "Minh",
  "Quang",
  "Sơn",
  "Hà",
]
/** As many goods per producer as the real lists have, roughly. */
const GOODS_PER_PRODUCER = 3

const cell = (text: string): string => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

interface Producer {
  readonly name: string
  readonly type: string
  readonly place: string
  readonly provinceName: string
  readonly provinceCode: string
}

function makeProducer(random: SeededRandom, number: number): Producer {
  const where = random.pick(provinces)
  const commune = random.pick(communesOf(where.code))
  const [legal, type] = random.pick(LEGAL)
  const name = `${legal} ${random.pick(NAMES)} ${random.pick(NAMES)} ${commune.nameVi} ${number}`
  return {
    name,
    type,
    place: `${commune.type} ${commune.nameVi}, ${where.type} ${where.nameVi}`,
    provinceName: where.nameVi,
    provinceCode: where.code,
  }
}

/**
 * The demonstration's rows followed by made ones until there are `count`: real product words, sets, units and
 * weights of the demonstration, real communes, made producers, prices, stock and decisions. The same seed gives
 * the same text.
 *
 * @param demo text of the demonstration's list, kept whole at the head so that what refers to it still finds it
 * @param rows what its reader made of it
 */
export function generateList(
  demo: string,
  rows: readonly RecognitionRow[],
  count: number,
  seed: number,
): string {
  const random = new SeededRandom(seed)
  const lines = [demo.trimEnd()]
  let producer = makeProducer(random, 1)
  for (let number = rows.length; number < count; number += 1) {
    if (number % GOODS_PER_PRODUCER === 0) producer = makeProducer(random, number)
    const like = random.pick(rows)
    const place = province(producer.provinceCode)?.nameVi ?? ""
    const year = 2024 + random.whole(3)
    const star = 3 + (random.next() < 0.35 ? 1 : 0) + (random.next() < 0.05 ? 1 : 0)
    const value: Record<(typeof COLUMNS)[number], string> = {
      product_name: `${like.productName} ${random.pick(KINDS)} ${random.pick(NAMES)} ${place}`,
      producer_name: producer.name,
      producer_type: producer.type,
      product_group: like.productGroup ?? "",
      product_set: like.productSet ?? "",
      stars: String(star),
      recognition_year: String(year),
      // Five stars are the ministry's.
      decision_no: `${100 + random.whole(4_000)}/QĐ-${star === 5 ? "BNNMT" : "UBND"}`,
      decision_date: "",
      place_text: producer.place,
      province_now: producer.provinceName,
      // Some real lists carry no price; such goods are shown and cannot be bought.
      price_vnd: random.next() < 0.9 ? String((2 + random.whole(80)) * 5_000) : "",
      unit: like.unit ?? "túi 500 g",
      weight: like.weightGrams ? `${like.weightGrams} g` : "500 g",
      source: "",
      confidence: "",
      stock: String(random.whole(80)),
      illustrative: "price;stock;weight;decision_number",
    }
    lines.push(COLUMNS.map((column) => cell(value[column])).join(","))
  }
  return `${lines.join("\n")}\n`
}

/** Reads a list's good rows. */
export async function readRows(path: string): Promise<RecognitionRow[]> {
  const rows: RecognitionRow[] = []
  for await (const event of readRecognitionList({ path })) if (event.kind === "row") rows.push(event.record)
  return rows
}
