#!/usr/bin/env node
// `npm run import -- FILE [apply] [province=15]`: reads a recognition list into the shop that runs, or into the
// one that DATABASE_URL names. A dry run unless `apply` is given.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

import { ROOT } from "./bootstrap.mjs"

const [file, ...flags] = process.argv.slice(2)
const built = join(ROOT, "backend", ".medusa", "server")
const running = join(ROOT, ".local", "backend-env.json")

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (!file) refuse("Cách dùng: npm run import -- DANH-SACH.csv [apply] [province=15]")
const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
if (!existsSync(path)) refuse(`Không thấy tệp ${file}.`)
if (!existsSync(built)) refuse("Chưa dựng máy chủ: hãy chạy `npm start` một lần trước.")
if (!process.env.DATABASE_URL && !existsSync(running)) {
  refuse("Cửa hàng chưa chạy: hãy mở `npm start` ở một cửa sổ khác, hoặc đặt DATABASE_URL.")
}
const stack = process.env.DATABASE_URL ? {} : JSON.parse(readFileSync(running, "utf8"))
const result = spawnSync(
  join(ROOT, "node_modules", ".bin", "node"),
  [
    join(ROOT, "node_modules/@medusajs/cli/cli.js"),
    "exec",
    "./src/scripts/import-recognition-list.js",
    path,
    ...flags,
  ],
  // The worker of the running stack drains the change log; this process only writes.
  { cwd: built, stdio: "inherit", env: { ...process.env, ...stack, MEDUSA_WORKER_MODE: "server" } },
)
process.exit(result.status ?? 1)
