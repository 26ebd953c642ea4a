import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { photoSet } from "~/shared/catalogue/photo"
import { photoResponse } from "./photo-response"
import { isOwnPhoto } from "./own-photo"

let server: Server
let origin: string
const asked: string[] = []

beforeAll(async () => {
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#a33" } })
    .withExif({ IFD3: { GPSLatitude: "22/1 20/1 0/1", GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer()
  server = createServer((request, response) => {
    asked.push(request.url ?? "")
    if (request.url === "/static/qua-lon.jpg") response.setHeader("content-length", 64 * 1024 * 1024)
    if (request.url === "/static/di-noi-khac.jpg") {
      response.writeHead(302, { location: "http://169.254.169.254/" }).end()
      return
    }
    if (request.url === "/static/hong.jpg") return void response.writeHead(500).end()
    if (request.url === "/static/chu.jpg") return void response.end("<svg onload=alert(1)></svg>")
    if (request.url === "/static/che.jpg") return void response.end(photo)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const ask = (path: string, url: string) =>
  photoResponse(new Request(`http://shop${path}?tu=${encodeURIComponent(url)}`), (given) =>
    isOwnPhoto(given, [origin]),
  )

describe("photos in the sizes of pages", () => {
  it.each(["avif", "webp"] as const)(
    "comes as %s in the width asked for, without where it was taken",
    async (format) => {
      const answer = await ask(`/anh/480.${format}`, `${origin}/static/che.jpg`)
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, `image/${format}`])
      expect(answer.headers.get("cache-control")).toContain("immutable")
      const made = Buffer.from(await answer.arrayBuffer())
      const { width, height, exif } = await sharp(made).metadata()
      expect([width, height, exif]).toEqual([480, 360, undefined])
    },
  )

  it("is made once, however often it is asked for at once", async () => {
    asked.length = 0
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask("/anh/160.webp", `${origin}/static/che.jpg`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(asked).toEqual(["/static/che.jpg"])
  })

  it.each([
    ["/anh/481.webp", "/static/che.jpg"],
    ["/anh/480.gif", "/static/che.jpg"],
    ["/anh/../480.webp", "/static/che.jpg"],
    ["/anh/480.webp", "/admin/users"],
    ["/anh/480.webp", "/static/../admin/users"],
    ["/anh/480.webp", "/static/che.svg"],
    ["/anh/480.webp", "/static/chu.jpg"],
    ["/anh/480.webp", "/static/qua-lon.jpg"],
    ["/anh/480.webp", "/static/khong-co.jpg"],
  ])("%s of %s is not there", async (path, file) => {
    expect((await ask(path, origin + file)).status).toBe(404)
  })

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "//evil",
    "",
    "http://a:b@127.0.0.1/static/x",
  ])("never fetches %s", async (url) => {
    asked.length = 0
    expect((await ask("/anh/480.webp", url)).status).toBe(404)
    expect(asked).toEqual([])
  })

  it("answers 503 when the file cannot be fetched now, and follows no redirect", async () => {
    expect((await ask("/anh/480.webp", `${origin}/static/hong.jpg`)).status).toBe(503)
    expect((await ask("/anh/480.webp", `${origin}/static/di-noi-khac.jpg`)).status).toBe(503)
  })

  it("offers every width once", () => {
    expect(photoSet("http://x/static/a b.jpg", "avif").split(", ")).toHaveLength(6)
    expect(photoSet("http://x/static/a b.jpg", "avif")).toContain(
      "/anh/640.avif?tu=http%3A%2F%2Fx%2Fstatic%2Fa%20b.jpg 640w",
    )
  })
})
