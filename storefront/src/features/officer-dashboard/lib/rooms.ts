/** Where the rooms of the office lie; to be spread over a link or given to `navigate`. */
const room = <R extends string | undefined>(name: R) => ({
  to: "/van-phong/{-$room}" as const,
  params: { room: name },
})

export const HOME = room(undefined)
export const IMPORTS = room("nhap-danh-sach")
export const CERTIFICATES = room("giay-chung-nhan")
export const PRODUCERS = room("chu-the")
export const POINTS = room("diem-ban")
export const MODERATION = room("kiem-duyet")
export const LISTINGS = room("san-pham")
