import { Notice } from "~/shared/ui/notice"
import { ToFill, type TextPart } from "../components/text-page"

export const lead = (
  <p>
    Những điều người mua và người bán cần biết, viết ngắn gọn. Bản quy chế đầy đủ có giá trị pháp lý sẽ được
    công bố khi đơn vị vận hành hoàn tất thủ tục với Bộ Công Thương.
  </p>
)

export const parts: readonly TextPart[] = [
  {
    id: "trang-thai",
    title: "Tình trạng của quy chế này",
    body: (
      <>
        <Notice tone="warning">
          Bản trình diễn: chưa có đơn vị vận hành, chưa đăng ký sàn giao dịch thương mại điện tử, chưa có giao
          dịch thật. Những chỗ trong ngoặc vuông phải do đơn vị vận hành điền trước khi mở cho công chúng.
        </Notice>
        <dl className="space-y-2">
          <div>
            <dt>Chủ sở hữu và đơn vị vận hành</dt>
            <dd>
              <ToFill>tên pháp nhân, mã số doanh nghiệp, nơi cấp</ToFill>
            </dd>
          </div>
          <div>
            <dt>Địa chỉ, điện thoại, thư điện tử</dt>
            <dd>
              <ToFill>điền khi vận hành chính thức</ToFill>
            </dd>
          </div>
          <div>
            <dt>Đăng ký với Bộ Công Thương</dt>
            <dd>
              <ToFill>số, ngày – điền khi được xác nhận</ToFill>
            </dd>
          </div>
        </dl>
      </>
    ),
  },
  {
    id: "nguoi-ban",
    title: "Người bán",
    body: (
      <ul>
        <li>
          Là hợp tác xã, tổ hợp tác, doanh nghiệp hoặc hộ kinh doanh làm ra sản phẩm, có giấy tờ được kiểm tra
          trước khi bán.
        </li>
        <li>
          Niêm yết giá đã gồm thuế, ghi đúng nhãn, nguồn gốc và điều kiện an toàn thực phẩm của hàng mình bán.
        </li>
        <li>Không tự ghi hạng sao; sao lấy từ giấy chứng nhận còn hiệu lực.</li>
        <li>
          Hàng cấm không được đăng. Rượu chỉ bán cho người từ đủ 18 tuổi. Thuốc, động vật sống và dịch vụ du
          lịch chưa bán trực tuyến.
        </li>
      </ul>
    ),
  },
  {
    id: "dat-hang",
    title: "Đặt hàng, giá và giao hàng",
    body: (
      <ul>
        <li>
          Giá tính bằng đồng Việt Nam. Trước khi đặt, bạn thấy tiền hàng, phí giao của từng kiện và tổng tiền.
        </li>
        <li>
          Giá và tồn kho được xác nhận lại lúc đặt. Nếu thay đổi, đơn không tự đặt: giỏ hàng được sửa và nói
          rõ với bạn.
        </li>
        <li>Thanh toán khi nhận hàng.</li>
        <li>Mỗi nhà sản xuất gửi một kiện riêng và chịu trách nhiệm về hàng của mình.</li>
      </ul>
    ),
  },
  {
    id: "doi-tra",
    title: "Huỷ, đổi, trả",
    body: (
      <ul>
        <li>
          Bạn có thể huỷ khi nhà sản xuất chưa đóng gói, bằng cách gọi số điện thoại ghi trong trang đơn hàng.
        </li>
        <li>
          Hàng sai, hỏng, hết hạn hoặc không đúng mô tả được đổi hoặc hoàn tiền; hàng tươi xin báo trong 24
          giờ kể từ khi nhận.
        </li>
        <li>
          Các quyền của bạn theo Luật Bảo vệ quyền lợi người tiêu dùng 19/2023/QH15 không bị quy chế này hạn
          chế.
        </li>
      </ul>
    ),
  },
  {
    id: "khieu-nai",
    title: "Liên hệ và phản ánh",
    body: (
      <>
        <ol>
          <li>Trước hết hãy gọi nhà sản xuất, số điện thoại có trong trang đơn hàng.</li>
          <li>
            Chưa xong, gửi phản ánh đến đơn vị vận hành:{" "}
            <ToFill>điện thoại, thư điện tử tiếp nhận phản ánh</ToFill>. Nêu mã đơn hàng; trả lời trong thời
            hạn <ToFill>số ngày làm việc</ToFill>.
          </li>
          <li>
            Bạn luôn có thể gửi đến cơ quan bảo vệ người tiêu dùng nơi bạn ở hoặc tổng đài bảo vệ người tiêu
            dùng của Uỷ ban Cạnh tranh Quốc gia, Bộ Công Thương.
          </li>
        </ol>
        <p>
          Thấy hàng vi phạm, thông tin sai hay hàng giả mạo OCOP: gửi cùng địa chỉ trên. Nội dung vi phạm bị
          gỡ trong vòng 24 giờ kể từ khi có yêu cầu của cơ quan có thẩm quyền.
        </p>
      </>
    ),
  },
  {
    id: "du-lieu-ca-nhan",
    title: "Dữ liệu cá nhân",
    body: (
      <>
        <ul>
          <li>
            Để xem hàng, chúng tôi không cần biết bạn là ai và không đặt mã theo dõi, quảng cáo của bên thứ
            ba.
          </li>
          <li>
            Để giao hàng, chúng tôi giữ tên, điện thoại, địa chỉ và ghi chú của bạn, và chuyển cho đúng những
            nhà sản xuất có hàng trong đơn.
          </li>
          <li>
            Cookie: mã giỏ hàng và số món trong giỏ, chỉ để giỏ hàng hoạt động; lựa chọn nền sáng hay tối nằm
            trong máy bạn.
          </li>
          <li>Trang đơn hàng mở bằng đường dẫn riêng; số điện thoại trên đó được che bớt.</li>
          <li>
            Bạn có quyền xem, sửa, xoá và rút lại đồng ý theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15:{" "}
            <ToFill>đầu mối bảo vệ dữ liệu</ToFill>.
          </li>
        </ul>
        <p>
          Thời gian lưu giữ chứng từ theo pháp luật kế toán và thuế; phần còn lại xoá khi không còn cần cho
          đơn hàng.
        </p>
      </>
    ),
  },
]
