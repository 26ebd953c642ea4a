const MAX_FIELDS = 40
const MAX_TEXT = 4_000

/** Reads the text fields of a plain form, the first of each name; files and unreadable parts are left out. */
export async function formFields(request: Request): Promise<Record<string, string>> {
  const fields: Record<string, string> = {}
  let data: FormData
  try {
    data = await request.formData()
  } catch {
    return fields
  }
  for (const [name, value] of data) {
    if (Object.keys(fields).length >= MAX_FIELDS) break
    if (
      typeof value === "string" &&
      !Object.hasOwn(fields, name) &&
      name.length <= 40 &&
      name !== "__proto__"
    )
      fields[name] = value.slice(0, MAX_TEXT)
  }
  return fields
}
