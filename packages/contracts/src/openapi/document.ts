import * as contracts from "../index.js"
import { commonProblemCodes } from "../problem-codes/common.js"
import { problem } from "../problem.js"
import { apiAreas, type ApiArea } from "./areas.js"
import { jsonSchemas, type Json, type JsonSchemas } from "./json-schemas.js"
import { operationOf, problemResponseOf, templateOf } from "./operation.js"
import { securitySchemes } from "./security.js"

const DESCRIPTION = `The marketplace's own routes, written from the table of contracts (packages/contracts).
Money is whole dong, weight whole grams, a moment a UTC instant, a day a day in Vietnam.
Every refusal has the form of Problem: a stable code and a sentence in the reader's language
(header \`x-locale\` or \`accept-language\`: \`vi\` or \`en\`).`

/** Operations by path and method, in the order of the table. */
function pathsOf(schemas: JsonSchemas): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const { tag, routes } of apiAreas)
    for (const [name, contract] of Object.entries(routes)) {
      const operations = (paths[templateOf(contract.path)] ??= {})
      operations[contract.method.toLowerCase()] = operationOf(name, tag, contract, schemas)
    }
  return paths
}

const problemResponse = ({ tag, codes }: ApiArea, schema: Json): Json => ({
  description: `Refused. Codes of ${tag.toLowerCase()} and of every route stand in \`x-problem-codes\`; a code of another area is possible where a route goes on into it.`,
  content: { "application/json": { schema } },
  "x-problem-codes": [...commonProblemCodes, ...codes],
})

/**
 * The API's description as OpenAPI 3.1, from the table of contracts. The same table always gives the same document.
 *
 * @param version of the package
 */
export function openApiDocument(version: string): Json {
  const schemas = jsonSchemas(contracts)
  const problemSchema = schemas.answer(problem)
  const paths = pathsOf(schemas)
  return {
    openapi: "3.1.1",
    info: {
      title: "OCOP marketplace",
      version,
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    tags: apiAreas.map(({ tag, description }) => ({ name: tag, description })),
    paths,
    components: {
      securitySchemes,
      responses: Object.fromEntries(
        apiAreas.map((area) => [problemResponseOf(area.tag), problemResponse(area, problemSchema)]),
      ),
      schemas: schemas.components(),
    },
  }
}
