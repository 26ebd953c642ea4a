const { readFileSync } = require("node:fs")
const { join, resolve } = require("node:path")

const backend = resolve(__dirname, "../..")
const wanted = process.env.MUTANT
const mutant = wanted ? require("./mutants.cjs").find(({ name }) => name === wanted) : undefined
if (wanted && !mutant) throw new Error(`There is no mutant "${wanted}"`)

/** @returns the source with the mistake of this run, or null when the file has none */
function mutated(file) {
  const changes = (mutant?.changes ?? []).filter((change) => join(backend, change.file) === file)
  if (changes.length === 0) return null
  return changes.reduce(
    (source, { find, replace }) => {
      if (source.split(find).length !== 2) throw new Error(`"${find}" does not stand once in ${file}`)
      return source.replace(find, () => replace)
    },
    readFileSync(file, "utf8"),
  )
}

module.exports = { mutated }
