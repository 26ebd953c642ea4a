import type { ReactNode } from "react"
import { Band, type PackagingProps } from "./parts"

export function Pot({ tint, pattern }: PackagingProps): ReactNode {
  return (
    <>
      <path
        fill="none"
        stroke="#6b4a2e"
        strokeWidth="7"
        strokeLinecap="round"
        d="M82 92c-10-16 12-22 0-44M80 70c8-2 14-6 18-12"
      />
      <path
        fill="#3f6f42"
        d="M36 52c0-14 12-20 22-16 4-14 32-18 40-4 14-2 22 6 18 16-4 8-20 8-28 4-8 8-24 8-32 2-8 6-20 6-20-2z"
      />
      <path
        fill="#5d9155"
        d="M42 46c2-8 10-11 17-8 5-10 24-13 31-3 8-1 14 2 14 7-12-5-22-3-30 1-11-3-22-2-32 3z"
      />
      <path fill="#4d8049" d="M88 62c2-8 12-11 18-7 8-2 12 4 9 9-5 5-24 6-27-2z" />
      <path fill={tint.body} d="M46 98h68l-8 36c-1 4-3 6-7 6H61c-4 0-6-2-7-6z" />
      <Band x={47} y={106} pattern={pattern} d="M0 0h66l-4 18H4z" />
      <rect x="40" y="86" width="80" height="15" rx="4" fill={tint.lid} />
      <path fill="#fff" fillOpacity=".2" d="M46 88h6v11h-6z" />
      <path fillOpacity=".12" d="M102 101h12l-8 33c-1 4-3 6-7 6h-8z" />
    </>
  )
}

/** Five round petals are one circle drawn in dots: a fifth of 2π·6 is 7.54. */
const bloom = (cx: number, cy: number, colour: string) => <circle cx={cx} cy={cy} r="6" stroke={colour} />

export function Bundle({ tint, pattern }: PackagingProps): ReactNode {
  return (
    <>
      <path
        fill="none"
        stroke="#5d8a4c"
        strokeWidth="3"
        d="M80 100L56 56M80 100l24-44M80 100V44M80 100L40 70M80 100l40-30"
      />
      <path
        fill="#5d8a4c"
        d="M40 74c-10-2-14-9-12-18 9 2 14 9 12 18zM120 74c10-2 14-9 12-18-9 2-14 9-12 18zM66 44c-6-6-6-13 0-19 5 6 5 13 0 19z"
      />
      <path fill={tint.shade} d="M38 74l42 20 42-20-14-2-28 10-28-10z" />
      <g fill="#f4c64e" strokeWidth="10.5" strokeLinecap="round" strokeDasharray="0 7.54">
        {bloom(80, 40, tint.lid)}
        {bloom(54, 55, "#e79a4b")}
        {bloom(107, 54, "#d97b9a")}
        {bloom(80, 70, "#fbeee6")}
        {bloom(44, 77, tint.lid)}
        {bloom(117, 77, "#e79a4b")}
      </g>
      <path
        stroke="#f4c64e"
        strokeWidth="7"
        strokeLinecap="round"
        d="M80 40h.1M54 55h.1M107 54h.1M80 70h.1M44 77h.1M117 77h.1"
      />
      <path fill={tint.body} d="M36 80c14 10 30 12 44 12s30-2 44-12L92 140H68z" />
      <path fillOpacity=".08" d="M80 92c14 0 30-2 44-12L92 140H80z" />
      <Band x={52} y={108} pattern={pattern} d="M.5 0h55L46 18H10z" />
    </>
  )
}

export function House({ tint, pattern }: PackagingProps): ReactNode {
  return (
    <>
      <circle cx="118" cy="44" r="13" fill="#f0b548" />
      <path fill="#86a873" d="M8 140c12-44 28-60 40-60s26 24 34 60z" />
      <path fill="#a5bf8d" d="M70 140c12-36 26-52 38-52s32 20 44 52z" />
      <path fill="none" stroke="#6b4526" strokeWidth="5" d="M46 108v32M69 108v32M92 108v32M115 108v32" />
      <path fill={tint.body} d="M40 78h82v26H40z" />
      <path fill={tint.shade} d="M36 104h90v6H36z" />
      <path fill="#5b3a20" d="M50 84h14v20H50zM98 84h14v12H98z" />
      <Band x={66} y={84} pattern={pattern} d="M0 0h28v18H0z" />
      <path fill="#7f5a33" d="M24 82l22-42c4-3 66-3 70 0l22 42c-20-5-94-5-114 0z" />
      <path
        fill="none"
        stroke="#5f4122"
        strokeOpacity=".6"
        strokeWidth="1.5"
        d="M40 74l18-35M56 73l10-35M73 72l3-34M90 72l-3-34M106 73L96 38M122 74l-18-35"
      />
      <path
        fill="none"
        stroke="#5f4122"
        strokeWidth="4"
        strokeLinecap="round"
        d="M42 46l6-10M120 46l-6-10M46 40h70"
      />
      <path
        fill="none"
        stroke="#8a5f34"
        strokeWidth="3"
        d="M52 110l-12 30M62 110l-12 30M50 117h10M47 124h10M44 131h10"
      />
    </>
  )
}
