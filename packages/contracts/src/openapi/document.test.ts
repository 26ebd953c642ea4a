import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { commonProblemCodes } from "../problem-codes/common.js"
import { problemCodes } from "../problem.js"
import type { RouteContract } from "../routes/contract.js"
import { routes } from "../routes/index.js"
import { apiAreas } from "./areas.js"
import { openApiDocument } from "./document.js"
import { problemResponseOf, templateOf } from "./operation.js"

interface Parameter {
  name: string
  in: "path" | "query" | "header"
  required: boolean
  schema: object
}

interface Content {
  content: Record<string, { schema: object }>
}

interface Operation {
  operationId: string
  tags: [string]
  summary: string
  "x-actor": string
  "x-roles"?: string | string[]
  security: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: Content & { required: boolean }
  responses: { "2XX": Content; "4XX": { $ref: string }; "5XX": { $ref: string } }
}

interface Document {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, { properties: Record<string, { enum?: string[] }> }>
    responses: Record<string, Content & { "x-problem-codes": string[] }>
    securitySchemes: Record<string, object>
  }
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"))
const { version } = read("../../package.json") as { version: string }
const committed = read("../../../../docs/api/openapi.json") as Document
const table = Object.entries<RouteContract>(routes)

const operationOf = ({ method, path }: RouteContract): Operation | undefined =>
  committed.paths[templateOf(path)]?.[method.toLowerCase()]

/** Every `$ref` of a document. */
function refsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsOf)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : refsOf(inner),
  )
}

const resolve = (ref: string): unknown =>
  ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], committed)

describe("docs/api/openapi.json", () => {
  it("is what `npm run openapi -w @ocop/contracts` writes today", () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(openApiDocument(version))))
  })

  it("is OpenAPI 3.1 without a dangling reference", () => {
    expect(committed.openapi).toMatch(/^3\.1\.\d+$/)
    const refs = refsOf(committed)
    expect(refs.length).toBeGreaterThan(table.length)
    expect(refs.filter((ref) => !ref.startsWith("#/components/") || resolve(ref) === undefined)).toEqual([])
  })

  it("has each route of the contracts once, and no other", () => {
    const operations = Object.values(committed.paths).flatMap((methods) => Object.values(methods))
    const names = operations.map(({ operationId }) => operationId)
    expect(names.toSorted()).toEqual(table.map(([name]) => name).toSorted())
  })

  it("has every problem code, each as common to all routes or in one area", () => {
    const inAreas = apiAreas.flatMap(({ codes }) => codes)
    expect([...commonProblemCodes, ...inAreas].toSorted()).toEqual([...problemCodes].toSorted())
    expect(committed.components.schemas.Problem?.properties.code?.enum).toEqual([...problemCodes])
  })
})

describe.each(table)("%s", (name, contract) => {
  const operation = operationOf(contract)!

  it("has its actor, roles and security scheme", () => {
    expect(operation).toMatchObject({
      operationId: name,
      summary: contract.summary,
      "x-actor": contract.actor,
    })
    expect(operation["x-roles"]).toEqual(contract.roles)
    expect(committed.tags.map(({ name: tag }) => tag)).toContain(operation.tags[0])
    const schemes = operation.security.flatMap((scheme) => Object.keys(scheme))
    expect(schemes).toEqual(
      contract.actor !== "anyone"
        ? [contract.actor]
        : contract.path.startsWith("/store/")
          ? ["publishableKey"]
          : [],
    )
    for (const scheme of schemes) expect(committed.components.securitySchemes).toHaveProperty(scheme)
  })

  it("has its path, query and body", () => {
    const named = (place: Parameter["in"]) =>
      (operation.parameters ?? []).filter((parameter) => parameter.in === place).map((one) => one.name)
    expect(named("path").toSorted()).toEqual(
      [...contract.path.matchAll(/:(\w+)/g)].map(([, key]) => key).toSorted(),
    )
    expect(named("query")).toEqual(Object.keys(contract.query?.shape ?? {}))
    const body = operation.requestBody?.content
    if (contract.upload) expect(body).toHaveProperty(["multipart/form-data"])
    else if (contract.body) {
      const { properties } = body?.["application/json"]?.schema as { properties: object }
      expect(Object.keys(properties)).toEqual(Object.keys(contract.body.shape))
    } else expect(body !== undefined).toBe(contract.raw === true)
  })

  it("has its answer and its problem codes", () => {
    expect(operation.responses["2XX"].content["application/json"]?.schema).toBeTypeOf("object")
    const area = apiAreas.find((one) => name in one.routes)!
    const refused = `#/components/responses/${problemResponseOf(area.tag)}`
    expect([operation.responses["4XX"].$ref, operation.responses["5XX"].$ref]).toEqual([refused, refused])
    expect(committed.components.responses[problemResponseOf(area.tag)]?.["x-problem-codes"]).toEqual([
      ...commonProblemCodes,
      ...area.codes,
    ])
  })
})
