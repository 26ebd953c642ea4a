import { Notice } from "~/shared/ui/notice"
import { ToFill, type TextPart } from "../components/text-page"

export const lead = (
  <p>
    Chợ OCOP là nơi người mua gặp thẳng người làm ra đặc sản địa phương: biết ai làm, ở xã nào; sản phẩm nào
    được Chương trình Mỗi xã một sản phẩm công nhận thì ghi rõ mấy sao, theo quyết định nào và đến ngày nào.
  </p>
)

export const parts: readonly TextPart[] = [
  {
    id: "ban-trinh-dien",
    title: "Đây là bản trình diễn",
    body: (
      <>
        <Notice tone="warning">
          Trang này đang chạy thử. Tên sản phẩm, nhà sản xuất, địa phương và hạng sao lấy từ các quyết định
          công nhận đã được báo chí và cơ quan nhà nước công bố. Giá, tồn kho, khối lượng, giờ mở cửa và một
          số số quyết định là giá trị minh hoạ; chỗ nào như vậy đều có chữ “minh hoạ” ngay bên cạnh.
        </Notice>
        <p>
          Vì vậy xin đừng dùng trang này để kết luận về một nhà sản xuất cụ thể. Nếu bạn là nhà sản xuất có
          tên ở đây và muốn sửa hoặc gỡ thông tin, hãy xem phần “Liên hệ và phản ánh” trong{" "}
          <a className="link" href="/quy-che#khieu-nai">
            Quy chế hoạt động
          </a>
          .
        </p>
      </>
    ),
  },
  {
    id: "sao-ocop",
    title: "Sao OCOP nghĩa là gì",
    body: (
      <>
        <p>
          Hạng sao do hội đồng đánh giá, phân hạng của Nhà nước chấm theo Bộ tiêu chí tại Quyết định
          148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ, tối đa 100 điểm cho ba phần: sức mạnh cộng đồng,
          khả năng tiếp thị và chất lượng sản phẩm.
        </p>
        <ul>
          <li>
            <strong>5 sao</strong> (từ 90 điểm): sản phẩm cấp quốc gia, có thể xuất khẩu.
          </li>
          <li>
            <strong>4 sao</strong> (từ 70 đến dưới 90 điểm): sản phẩm cấp tỉnh, có thể nâng lên 5 sao.
          </li>
          <li>
            <strong>3 sao</strong> (từ 50 đến dưới 70 điểm): sản phẩm đạt tiêu chuẩn, có thể nâng lên 4 sao.
          </li>
        </ul>
        <p>
          Giấy chứng nhận có hiệu lực 36 tháng. Trên Chợ OCOP không ai gõ được số sao: sao chỉ hiện khi có
          giấy chứng nhận đang còn hiệu lực vào đúng lúc bạn xem. Hết hạn hoặc bị thu hồi, sao tự mất; hàng
          vẫn có thể được bán như sản phẩm thường nếu pháp luật cho phép.
        </p>
      </>
    ),
  },
  {
    id: "cach-ban-hang",
    title: "Mua hàng ở đây thế nào",
    body: (
      <>
        <p>
          Mỗi sản phẩm do chính nhà sản xuất bán và gửi. Giỏ hàng được chia theo nhà sản xuất, mỗi nhà một
          kiện, phí giao tính theo khối lượng và khoảng cách. Bạn trả tiền khi nhận hàng. Sản phẩm chưa có giá
          niêm yết ghi “Liên hệ” và chưa đặt mua trực tuyến được.
        </p>
        <p>
          Hình vẽ bao bì là tranh minh hoạ theo nhóm sản phẩm, với hoa văn thổ cẩm riêng của từng nhà sản
          xuất; đó không phải ảnh chụp sản phẩm.
        </p>
      </>
    ),
  },
  {
    id: "nguon",
    title: "Nguồn dữ liệu và giấy phép",
    body: (
      <ul>
        <li>Danh mục sản phẩm: các quyết định công nhận đã công bố; mỗi sản phẩm ghi nguồn của mình.</li>
        <li>Tên tỉnh, xã: theo đơn vị hành chính hai cấp từ 01/07/2025; tên cũ vẫn tìm được.</li>
        <li>
          Đường biên trên bản đồ: Natural Earth (thuộc phạm vi công cộng), giản lược; các đảo do chúng tôi vẽ
          thêm.
        </li>
        <li>Chữ: Be Vietnam Pro (giấy phép SIL Open Font License 1.1).</li>
      </ul>
    ),
  },
  {
    id: "don-vi-van-hanh",
    title: "Đơn vị vận hành",
    body: (
      <p>
        <ToFill>
          tên, mã số doanh nghiệp, địa chỉ, điện thoại, thư điện tử – điền khi vận hành chính thức
        </ToFill>
      </p>
    ),
  },
]
