import { paraglideVitePlugin } from "@inlang/paraglide-js"
import tailwindcss from "@tailwindcss/vite"
import { tanstackStart } from "@tanstack/react-start/plugin/vite"
import viteReact from "@vitejs/plugin-react"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"
import { chunkGroups } from "./scripts/chunk-groups.ts"
import { dashboardRoutes } from "./scripts/dashboard-routes.ts"
import { messageUsers } from "./scripts/message-users.ts"
import { smallerScripts } from "./scripts/smaller-scripts.ts"
import { posServiceWorker } from "./scripts/pos-service-worker.ts"

const dashboards = dashboardRoutes(fileURLToPath(new URL("./src/routeTree.gen.ts", import.meta.url)))

export default defineConfig(({ command }) => ({
  resolve: {
    alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) },
    // The backend's admin keeps React 18 at the top of the workspace; the shop has its own React 19.
    dedupe: ["react", "react-dom", "scheduler", "@tanstack/react-query"],
  },
  // One bundle on the server: nothing is looked up in node_modules at run time, so no second React slips in.
  // While developing, CommonJS packages (React itself) are made into modules first.
  ssr: {
    noExternal: true,
    ...(command === "serve"
      ? {
          optimizeDeps: {
            noDiscovery: false,
            include: [
              "react",
              "react/jsx-runtime",
              "react/jsx-dev-runtime",
              "react-dom",
              "react-dom/server",
              "@tanstack/react-router > @tanstack/react-store > use-sync-external-store/shim/with-selector",
            ],
          },
        }
      : {}),
  },
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  environments: {
    client: {
      build: {},
    },
  },
  server: { port: Number(process.env.PORT ?? 3000) },
  plugins: [
    ...(command === "serve"
      ? [
          paraglideVitePlugin({
            project: "./project.inlang",
            outdir: "./src/paraglide",
            strategy: ["globalVariable", "baseLocale"],
            outputStructure: "message-modules",
          }),
        ]
      : []),
    tailwindcss(),
    dashboards.vitePlugin,
    tanstackStart({
      importProtection: { client: { files: ["**/src/shared/server/**"] } },
      router: {
        quoteStyle: "double",
        semicolons: false,
        routeFileIgnorePattern: "\\.test\\.",
        plugins: [dashboards.generatorPlugin],
      },
    }),
    viteReact(),
    messageUsers(chunkGroups),
    smallerScripts(),
    posServiceWorker(),
  ],
}))
