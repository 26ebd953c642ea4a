import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import type { Plugin, Rolldown } from "vite"

type Chunk = Rolldown.OutputChunk
const SOURCE = new URL("./counter-worker.js", import.meta.url)
/** Modules of the point of sale. */
const OWN = /[\\/]src[\\/]features[\\/]point-of-sale[\\/]/

/**
 * Writes `/quay-sw.js`, the counter's service worker, with the list of exactly the files that the counter needs: its
 * own scripts with what they load later, what every page loads first, style and letters. A device keeps one whole
 * version or none.
 */
export const counterWorker = (): Plugin => ({
  name: "counter-worker",
  apply: "build",
  enforce: "post",
  applyToEnvironment: (environment) => environment.name === "client",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((part): part is Chunk => part.type === "chunk")
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const isOwn = (chunk: Chunk) => chunk.moduleIds.some((id) => OWN.test(id))
      const files = new Set<string>()
      const take = (name: string) => {
        const chunk = byName.get(name)
        if (!chunk || files.has(name)) return
        files.add(name)
        chunk.imports.forEach(take)
        if (isOwn(chunk)) chunk.dynamicImports.forEach(take)
      }
      for (const chunk of chunks) if (chunk.isEntry || isOwn(chunk)) take(chunk.fileName)
      const own = new Set(
        [...files].flatMap((name) => [...(byName.get(name)?.viteMetadata?.importedAssets ?? [])]),
      )
      const styles = new Set(
        [...files].flatMap((name) => [...(byName.get(name)?.viteMetadata?.importedCss ?? [])]),
      )
      for (const name of Object.keys(bundle)) {
        const shared = /\/app-[^/]*\.css$|\/be-vietnam-pro[^/]*\.woff2$/.test(name)
        if (shared || own.has(name) || styles.has(name) || /zxing_reader[^/]*\.wasm$/.test(name))
          files.add(name)
      }
      // Without its service worker the point of sale opens only online.
      if (!chunks.some(isOwn))
        this.error("No chunk holds src/features/point-of-sale: /quay-sw.js would be missing")
      const list = [...files].sort().map((name) => `/${name}`)
      const source = readFileSync(SOURCE, "utf8")
      const version = createHash("sha256")
        .update(JSON.stringify(list))
        .update(source)
        .digest("hex")
        .slice(0, 12)
      this.emitFile({
        type: "asset",
        fileName: "quay-sw.js",
        source: source
          .replace('"VERSION"', JSON.stringify(version))
          .replace('["FILES"]', JSON.stringify(list)),
      })
    },
  },
})
