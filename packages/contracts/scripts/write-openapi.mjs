// `npm run openapi -w @ocop/contracts`: writes docs/api/openapi.json from the built table of contracts.
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { format, resolveConfig } from "prettier"
import { openApiDocument } from "../dist/openapi/document.js"

const here = dirname(fileURLToPath(import.meta.url))
const file = join(here, "../../../docs/api/openapi.json")
const { version } = JSON.parse(await readFile(join(here, "../package.json"), "utf8"))

const text = JSON.stringify(openApiDocument(version))
await mkdir(dirname(file), { recursive: true })
await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: "json" }))
