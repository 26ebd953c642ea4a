/** Fictional stories for a few producers, matched by a part of the name; each is marked as illustrative. */
export const demoStories: ReadonlyArray<{
  readonly producer: string
  readonly foundedYear: number
  readonly story: string
}> = [
  {
    producer: "Tài Hoan",
    foundedYear: 2018,
    story:
      "Củ dong riềng được thu khi sương xuống, lọc nhiều lần bằng nước suối rồi mới tráng. Sợi miến phơi trên giàn tre, trời không nắng thì nghỉ làm. Hợp tác xã bắt đầu từ vài hộ trong thôn và nay cả vùng cùng trồng dong.",
  },
  {
    producer: "Hảo Đạt",
    foundedYear: 2016,
    story:
      "Chè được hái từ lúc còn sương, một tôm hai lá, sao ngay trong ngày. Người làm chè ở đây nghe tiếng chè trong chảo để biết lúc nào phải đảo tay.",
  },
  {
    producer: "Quế hữu cơ Nậm Đét",
    foundedYear: 2017,
    story:
      "Người Dao ở Nậm Đét trồng quế cho con từ ngày con chào đời. Cây được bóc vỏ khi đủ tuổi, lá và cành đem chưng lấy tinh dầu, không bỏ phần nào.",
  },
  {
    producer: "Nông nghiệp và Dịch vụ Bình Lư",
    foundedYear: 2015,
    story:
      "Miến Bình Lư làm từ dong riềng trồng trên nương cao, phơi bằng gió thung lũng. Mỗi mẻ miến ghi rõ ngày tráng.",
  },
  {
    producer: "Sơn Hòa",
    foundedYear: 2014,
    story:
      "Thịt lợn bản ướp gia vị của người Nùng Mường Khương, hấp chín thật chậm. Công thức giữ trong nhà nhiều đời.",
  },
]
