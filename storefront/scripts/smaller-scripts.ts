import { minify } from "terser"
import type { Plugin } from "vite"

/**
 * A second pass over the browser's scripts, after the bundler's own: what the one leaves the other finds, about two
 * kilobytes of every first load (brotli). Names keep the hash of the first pass, which decides the second.
 */
export const smallerScripts = (): Plugin => ({
  name: "smaller-scripts",
  apply: "build",
  enforce: "post",
  applyToEnvironment: (environment) => environment.name === "client",
  generateBundle: {
    order: "post",
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, pure_getters: true },
        })
        if (code !== undefined && code.length < chunk.code.length) chunk.code = code
      }
    },
  },
})
