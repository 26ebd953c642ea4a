/**
 * The part of the backend that a file belongs to, as tables see it: a domain by its name, a module as `modules/x`, and
 * everything else by its folder.
 */
export function unitOf(path: string): string {
  const [, folder = "", name = ""] = /^backend\/src\/([^/]+)\/?([^/]*)/.exec(path) ?? []
  if (folder === "domains") return name
  return folder === "modules" ? `modules/${name}` : folder.replace(/\.ts$/, "")
}

export const isMigration = (path: string): boolean => /\/migrations\//.test(path)
