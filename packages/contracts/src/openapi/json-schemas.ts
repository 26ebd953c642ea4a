import { z } from "zod"
import { typedFields } from "../typed.js"

export type Json = Readonly<Record<string, unknown>>

/** Formats that OpenAPI names; zod adds a pattern of some hundred characters to each. */
const namedFormats = new Set(["date", "date-time", "email"])

const componentName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Turns `#/$defs/X`, as JSON Schema writes it, into the place where OpenAPI keeps a schema. */
function withComponentRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withComponentRefs)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : withComponentRefs(inner),
    ]),
  )
}

export interface JsonSchemas {
  /** The schema of what a caller sends, written out in place. */
  readonly request: (schema: z.ZodType) => Json
  /** The schema of an answer; exported objects in it become components. */
  readonly answer: (schema: z.ZodType) => Json
  /** The components that the answers asked for so far refer to, by name. */
  readonly components: () => Json
}

/**
 * Writes zod schemas as JSON Schema (draft 2020-12, which OpenAPI 3.1 takes as it is).
 *
 * @param exported schemas by the name under which the package exports them; the others have no name of their own
 */
export function jsonSchemas(exported: Readonly<Record<string, unknown>>): JsonSchemas {
  const names = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries(exported))
    if (schema instanceof z.ZodObject) names.add(schema, { id: componentName(name) })
  const found = new Map<string, unknown>()

  const written = (schema: z.ZodType, io: "input" | "output", metadata: typeof names): Json => {
    const {
      $schema: _dialect,
      $defs: definitions = {},
      ...rest
    } = z.toJSONSchema(schema, {
      io,
      metadata,
      override: ({ zodSchema, jsonSchema }) => {
        const typed = io === "input" ? typedFields.get(zodSchema) : undefined
        if (typed) {
          const { $schema: _draft, ...value } = z.toJSONSchema(typed.value)
          for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
          if (value.type === "string") Object.assign(jsonSchema, { type: "string" })
          else Object.assign(jsonSchema, { anyOf: [value, { type: "string" }] })
          jsonSchema.description = `As people write it: ${typed.reads}`
        }
        if (namedFormats.has(String(jsonSchema.format))) delete jsonSchema.pattern
      },
    })
    for (const [name, definition] of Object.entries(definitions))
      found.set(name, withComponentRefs(definition))
    return withComponentRefs(rest) as Json
  }
  const nameless = z.registry<{ id: string }>()
  return {
    request: (schema) => written(schema, "input", nameless),
    answer: (schema) => written(schema, "output", names),
    components: () =>
      Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))),
  }
}
