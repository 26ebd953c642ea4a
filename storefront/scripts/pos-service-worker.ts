import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import type { Plugin, Rolldown } from "vite"

type Chunk = Rolldown.OutputChunk
const SOURCE = new URL("./pos-service-worker.js", import.meta.url)
/** Modules of the point of sale. */
const POINT_OF_SALE = /[\\/]src[\\/]features[\\/]point-of-sale[\\/]/

const isPointOfSale = (chunk: Chunk) => chunk.moduleIds.some((id) => POINT_OF_SALE.test(id))

/** Scripts that the point of sale needs: its own with what they import later, and what every page imports first. */
function scriptsOf(chunks: readonly Chunk[]): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const scripts = new Set<string>()
  const add = (name: string) => {
    const chunk = byName.get(name)
    if (!chunk || scripts.has(name)) return
    scripts.add(name)
    chunk.imports.forEach(add)
    if (isPointOfSale(chunk)) chunk.dynamicImports.forEach(add)
  }
  for (const chunk of chunks) if (chunk.isEntry || isPointOfSale(chunk)) add(chunk.fileName)
  return scripts
}

/** Styles, fonts and the bar-code reader that come with these scripts. */
function assetsOf(bundle: Rolldown.OutputBundle, scripts: ReadonlySet<string>): string[] {
  const imported = new Set<string>()
  for (const name of scripts) {
    const chunk = bundle[name]
    if (chunk?.type !== "chunk") continue
    chunk.viteMetadata?.importedAssets.forEach((asset) => imported.add(asset))
    chunk.viteMetadata?.importedCss.forEach((style) => imported.add(style))
  }
  return Object.keys(bundle).filter(
    (name) =>
      imported.has(name) ||
      /\/app-[^/]*\.css$|\/be-vietnam-pro[^/]*\.woff2$/.test(name) ||
      /zxing_reader[^/]*\.wasm$/.test(name),
  )
}

/**
 * Build plugin: writes `/quay-sw.js`, the service worker of the point of sale, with the list of exactly the files that
 * it needs. A device keeps one whole version or none.
 */
export const posServiceWorker = (): Plugin => ({
  name: "pos-service-worker",
  apply: "build",
  enforce: "post",
  applyToEnvironment: (environment) => environment.name === "client",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((part): part is Chunk => part.type === "chunk")
      if (!chunks.some(isPointOfSale))
        this.error(`No script is made of ${String(POINT_OF_SALE)}: there would be no service worker.`)
      const scripts = scriptsOf(chunks)
      const files = [...new Set([...scripts, ...assetsOf(bundle, scripts)])].sort().map((name) => `/${name}`)
      const source = readFileSync(SOURCE, "utf8")
      const version = createHash("sha256")
        .update(JSON.stringify(files))
        .update(source)
        .digest("hex")
        .slice(0, 12)
      this.emitFile({
        type: "asset",
        fileName: "quay-sw.js",
        source: source
          .replace('"VERSION"', JSON.stringify(version))
          .replace('["FILES"]', JSON.stringify(files)),
      })
    },
  },
})
