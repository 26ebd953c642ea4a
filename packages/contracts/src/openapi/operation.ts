import type { RouteContract } from "../routes/contract.js"
import type { Json, JsonSchemas } from "./json-schemas.js"
import { producerHeader, securityOf } from "./security.js"

/** Express's `/orders/:id` as OpenAPI writes it: `/orders/{id}`. */
export const templateOf = (path: string): string => path.replace(/:(\w+)/g, "{$1}")

/** The name of the component that describes an area's refusals. */
export const problemResponseOf = (tag: string): string =>
  `${tag.replace(/[^A-Za-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}Problem`

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

/** A parameter for each property of a schema of path or query. */
function parametersOf(place: "path" | "query", schema: Json | undefined): Json[] {
  const { properties = {}, required = [] }: ObjectSchema = schema ?? {}
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }))
}

function requestBodyOf({ body, upload, raw }: RouteContract, schemas: JsonSchemas): Json | null {
  if (upload)
    return {
      required: true,
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
            required: ["file"],
          },
        },
      },
    }
  if (body) return { required: true, content: { "application/json": { schema: schemas.request(body) } } }
  return raw
    ? {
        required: true,
        description: "As the sender signed it; the signature is checked on the bytes",
        content: { "application/json": { schema: {} } },
      }
    : null
}

/** Who may call a route, for readers of the description who cannot read the table. */
const policyOf = ({ actor, roles, openWhileSuspended, delegable, bodyLimit }: RouteContract): Json => ({
  "x-actor": actor,
  ...(roles === undefined ? {} : { "x-roles": roles }),
  ...(openWhileSuspended ? { "x-open-while-suspended": true } : {}),
  ...(delegable ? { "x-open-to-delegated-officers": true } : {}),
  ...(bodyLimit ? { "x-body-limit": bodyLimit } : {}),
})

/** One route as an operation of OpenAPI. */
export function operationOf(name: string, tag: string, contract: RouteContract, schemas: JsonSchemas): Json {
  const parameters = [
    ...parametersOf("path", contract.params && schemas.request(contract.params)),
    ...parametersOf("query", contract.query && schemas.request(contract.query)),
    ...producerHeader(contract),
  ]
  const requestBody = requestBodyOf(contract, schemas)
  const refused = { $ref: `#/components/responses/${problemResponseOf(tag)}` }
  return {
    operationId: name,
    tags: [tag],
    summary: contract.summary,
    ...policyOf(contract),
    security: securityOf(contract),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      "2XX": {
        description: "Done",
        content: { "application/json": { schema: schemas.answer(contract.answer) } },
      },
      "4XX": refused,
      "5XX": refused,
    },
  }
}
