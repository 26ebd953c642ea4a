// Writes src/routeTree.gen.ts without a build, so that the type check works on a fresh clone.
import { Generator, getConfig } from "@tanstack/router-generator"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const config = getConfig(
  {
    target: "react",
    routesDirectory: "./src/routes",
    generatedRouteTree: "./src/routeTree.gen.ts",
    quoteStyle: "double",
    semicolons: false,
    routeFileIgnorePattern: "\\.test\\.",
    routeTreeFileFooter: [
      `import type { getRouter } from "./router.tsx"`,
      `declare module "@tanstack/react-start" {\n  interface Register {\n    ssr: true\n    router: Awaited<ReturnType<typeof getRouter>>\n  }\n}`,
    ],
  },
  root,
)
await new Generator({ config, root }).run()
