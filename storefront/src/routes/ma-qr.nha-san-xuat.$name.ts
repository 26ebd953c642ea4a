import { createFileRoute } from "@tanstack/react-router"
import { handle } from "@ocop/contracts"
import { publicOrigin } from "~/shared/lib/public-origin"
import { qrSvg } from "~/shared/server/qr"

/** A producer's page as a QR code to print. The address is made here, so nothing else can be encoded. */
export const Route = createFileRoute("/ma-qr/nha-san-xuat/$name")({
  server: {
    handlers: {
      GET: ({ params }) => {
        const found = handle.safeParse(params.name.replace(/\.svg$/, ""))
        if (!found.success || !params.name.endsWith(".svg")) return new Response("not found", { status: 404 })
        return new Response(qrSvg(`${publicOrigin()}/nha-san-xuat/${found.data}`), {
          headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
        })
      },
    },
  },
})
