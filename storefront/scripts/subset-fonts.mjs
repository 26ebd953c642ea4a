// `npm run fonts -w storefront`: writes src/styles/fonts, the letters of Be Vietnam Pro (SIL Open Font License 1.1, without
// reserved names) that Vietnamese and English texts need. Run by hand when the font or the letters change.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import subsetFont from "subset-font"

const range = (from, to) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))
const LETTERS = {
  latin: `${range(0x20, 0x7e)}\u00a0ÀÁÂÃÇÈÉÊËÌÍÑÒÓÔÕÖÙÚÜÝàáâãçèéêëìíñòóôõöùúüý·×÷°±²³½¼¾«»–—‘’“”…•′″€←↑→↓−©®§™`,
  vietnamese: `${range(0x1ea0, 0x1ef9)}ĂăĐđĨĩŨũƠơƯư₫\u0300\u0301\u0303\u0309\u0323`,
}
const require = createRequire(import.meta.url)
const target = fileURLToPath(new URL("../src/styles/fonts/", import.meta.url))
mkdirSync(target, { recursive: true })
let before = 0
let after = 0
for (const weight of [400, 700]) {
  for (const [script, letters] of Object.entries(LETTERS)) {
    const name = `be-vietnam-pro-${script}-${weight}-normal.woff2`
    const whole = readFileSync(require.resolve(`@fontsource/be-vietnam-pro/files/${name}`))
    const part = await subsetFont(whole, letters, { targetFormat: "woff2" })
    writeFileSync(target + name, part)
    before += whole.length
    after += part.length
  }
}
console.log(`${before} → ${after} bytes of fonts.`)
