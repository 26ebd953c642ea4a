import { paraglideVitePlugin } from "@inlang/paraglide-js"
import tailwindcss from "@tailwindcss/vite"
import { tanstackStart } from "@tanstack/react-start/plugin/vite"
import viteReact from "@vitejs/plugin-react"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"
import { dashboardRoutes } from "./scripts/dashboard-routes.ts"
import { posServiceWorker } from "./scripts/pos-service-worker.ts"
import { smallerScripts } from "./scripts/smaller-scripts.ts"

/** How the names of words begin that belong to an office or to the counter. */
const OFFICE_WORDS = "dash|office|desk|onb|pb|counter|lst|lf|obh|pset|psite|slist"

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
      build: {
        rolldownOptions: {
          output: {
            // What every page needs is one file: split finer, the same code compresses worse.
            codeSplitting: {
              groups: [
                {
                  name: "vendor",
                  test: /vite[\\/]preload-helper|node_modules[\\/](?!leaflet|bwip-js|dexie|zxing-wasm|uqr|@tanstack[\\/](?:react-query|query-core))/,
                  includeDependenciesRecursively: false,
                },
                {
                  name: "common",
                  // The words of an office, of terms of delivery, of opening hours, of the counter, of reviews and of
                  // the choice of a place stay with them.
                  test: new RegExp(
                    String.raw`src[\\/](?:shared[\\/](?:ui|lib|catalogue|i18n)|paraglide)[\\/](?!messages[\\/](?:(?:${OFFICE_WORDS}|place|voice)_|point_(?:office|counters|day|hours|open|clos|never)))`,
                  ),
                  minShareCount: 4,
                  includeDependenciesRecursively: false,
                },
                {
                  // Words that several offices share: a file for each would cost every page its name in the list of
                  // files.
                  name: "office-words",
                  test: new RegExp(String.raw`src[\\/]paraglide[\\/]messages[\\/](?:${OFFICE_WORDS})_`),
                  minShareCount: 2,
                  includeDependenciesRecursively: false,
                },
                {
                  // Opening hours and the words of a sales point: the page of a point needs them all.
                  name: "opening",
                  test: /src[\\/](?:shared[\\/]opening|paraglide[\\/]messages[\\/]point_)/,
                  minShareCount: 2,
                  includeDependenciesRecursively: false,
                },
                {
                  // Reviews, questions and enquiries: one file, because every page lists the files that there are.
                  name: "voices",
                  test: /src[\\/](?:shared[\\/]reviews|features[\\/]reviews|paraglide[\\/]messages[\\/]voice_)/,
                  includeDependenciesRecursively: false,
                },
              ],
            },
          },
        },
      },
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
    smallerScripts(),
    posServiceWorker(),
  ],
}))
