// Loaded after ts-node, whose hook reads a file while it runs: for the files of the mutant it reads the mistake.
const fs = require("node:fs")
const { mutated } = require("./mutate.cjs")

const load = require.extensions[".ts"]
require.extensions[".ts"] = (module, file) => {
  const source = mutated(file)
  if (source === null) return load(module, file)
  const read = fs.readFileSync
  fs.readFileSync = (path, ...rest) => (path === file ? source : read(path, ...rest))
  try {
    return load(module, file)
  } finally {
    fs.readFileSync = read
  }
}
