import type { OpeningPeriod } from "@ocop/contracts"

/** Opening hours of every day, Asia/Ho_Chi_Minh. */
const daily = (opens: number, closes: number): OpeningPeriod[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: opens * 60, closes: closes * 60 }))
const closedOn = (day: number, hours: OpeningPeriod[]): OpeningPeriod[] =>
  hours.filter((period) => period.day !== day)

interface DemoSalesPoint {
  readonly handle: string
  readonly name: string
  readonly operator: string
  readonly place: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
  readonly openingHours: OpeningPeriod[]
  readonly description: string
}

/** Fictional sales points: addresses, operators and hours belong to no real shop. Coordinates are those of the town. */
export const demoSalesPoints: readonly DemoSalesPoint[] = [
  {
    handle: "diem-ocop-sa-pa",
    name: "Điểm OCOP Sa Pa",
    operator: "HTX minh hoạ Sa Pa",
    place: "phường Sa Pa, tỉnh Lào Cai",
    address: "Gần quảng trường trung tâm",
    latitude: 22.3364,
    longitude: 103.8438,
    openingHours: daily(7, 21),
    description: "Chè, dược liệu và thổ cẩm vùng cao cho khách du lịch.",
  },
  {
    handle: "diem-ocop-lao-cai",
    name: "Điểm OCOP phường Lào Cai",
    operator: "Trung tâm minh hoạ Lào Cai",
    place: "phường Lào Cai, tỉnh Lào Cai",
    address: "Khu cửa khẩu",
    latitude: 22.4975,
    longitude: 103.9659,
    openingHours: daily(7, 20),
    description: "Đặc sản của cả tỉnh, gửi quà đi các nơi.",
  },
  {
    handle: "diem-ocop-bac-ha",
    name: "Điểm OCOP chợ Bắc Hà",
    operator: "Tổ hợp tác minh hoạ Bắc Hà",
    place: "xã Bắc Hà, tỉnh Lào Cai",
    address: "Trong chợ văn hoá",
    latitude: 22.5379,
    longitude: 104.2918,
    openingHours: closedOn(1, daily(6, 17)),
    description: "Phiên chợ chủ nhật: rượu, mận, thổ cẩm.",
  },
  {
    handle: "diem-ocop-yen-bai",
    name: "Điểm OCOP phường Yên Bái",
    operator: "Cửa hàng minh hoạ Yên Bái",
    place: "phường Yên Bái, tỉnh Lào Cai",
    address: "Đường trung tâm",
    latitude: 21.7168,
    longitude: 104.8986,
    openingHours: daily(7, 19),
    description: "Quế Văn Yên, chè Suối Giàng, gạo Mường Lò.",
  },
  {
    handle: "diem-ocop-tan-phong",
    name: "Điểm OCOP Tân Phong",
    operator: "HTX minh hoạ Lai Châu",
    place: "phường Tân Phong, tỉnh Lai Châu",
    address: "Gần quảng trường",
    latitude: 22.3862,
    longitude: 103.4703,
    openingHours: closedOn(7, daily(7, 18)),
    description: "Miến dong Bình Lư, chè, mật ong.",
  },
  {
    handle: "diem-ocop-bac-kan",
    name: "Điểm OCOP phường Bắc Kạn",
    operator: "HTX minh hoạ Bắc Kạn",
    place: "phường Bắc Kạn, tỉnh Thái Nguyên",
    address: "Khu trung tâm",
    latitude: 22.147,
    longitude: 105.8348,
    openingHours: daily(7, 19),
    description: "Miến dong, nghệ, bí thơm vùng hồ Ba Bể.",
  },
  {
    handle: "diem-ocop-ba-be",
    name: "Điểm OCOP hồ Ba Bể",
    operator: "Tổ hợp tác minh hoạ Ba Bể",
    place: "xã Ba Bể, tỉnh Thái Nguyên",
    address: "Bến thuyền",
    latitude: 22.4017,
    longitude: 105.6178,
    openingHours: daily(7, 17),
    description: "Quà cho khách đi hồ.",
  },
  {
    handle: "diem-ocop-thai-nguyen",
    name: "Điểm OCOP Phan Đình Phùng",
    operator: "Cửa hàng minh hoạ Thái Nguyên",
    place: "phường Phan Đình Phùng, tỉnh Thái Nguyên",
    address: "Đường Hoàng Văn Thụ",
    latitude: 21.5928,
    longitude: 105.8442,
    openingHours: daily(8, 21),
    description: "Chè Tân Cương và đặc sản cả tỉnh.",
  },
  {
    handle: "diem-ocop-vi-thanh",
    name: "Điểm OCOP Vị Thanh",
    operator: "Doanh nghiệp minh hoạ Vị Thanh",
    place: "phường Vị Thanh, thành phố Cần Thơ",
    address: "Công viên Xà No",
    latitude: 9.7845,
    longitude: 105.4701,
    openingHours: daily(7, 20),
    description: "Khóm Cầu Đúc, cá thát lát.",
  },
  {
    handle: "diem-ocop-ninh-kieu",
    name: "Điểm OCOP Ninh Kiều",
    operator: "Doanh nghiệp minh hoạ Ninh Kiều",
    place: "phường Ninh Kiều, thành phố Cần Thơ",
    address: "Bến Ninh Kiều",
    latitude: 10.0341,
    longitude: 105.788,
    openingHours: daily(8, 22),
    description: "Quà miền Tây cho khách du lịch.",
  },
  {
    handle: "diem-ocop-hoan-kiem",
    name: "Điểm OCOP Hoàn Kiếm",
    operator: "Doanh nghiệp minh hoạ Hà Nội",
    place: "phường Hoàn Kiếm, thành phố Hà Nội",
    address: "Phố cổ",
    latitude: 21.0313,
    longitude: 105.8516,
    openingHours: daily(8, 22),
    description: "Đặc sản các tỉnh miền núi phía Bắc.",
  },
]
