import type { ReactNode } from "react"
import { Band, Light, RoundLabel, type PackagingProps } from "./parts"

export function Bag({ set, tint, pattern }: PackagingProps): ReactNode {
  // Rice and grain (3) come in a tied sack, the rest in a sealed pouch.
  if (set === 3)
    return (
      <>
        <path
          fill={tint.body}
          d="M62 26c10 5 26 5 36 0l3 8-6 14c18 12 29 40 25 80-1 8-6 12-13 12H53c-7 0-12-4-13-12-4-40 7-68 25-80l-6-14z"
        />
        <path fill={tint.shade} d="M65 48c10 3 20 3 30 0l5 4c-12 4-28 4-40 0z" />
        <path
          fill="none"
          stroke={tint.lid}
          strokeWidth="4"
          strokeLinecap="round"
          d="M64 47c10 4 22 4 32 0M94 48l9 11M96 47l13 5"
        />
        <Band x={39} y={114} pattern={pattern} d="M0 0h82c0 6 0 12-1 18H1C0 12 0 6 0 0z" />
        <RoundLabel set={set} x={80} y={86} r={22} ink={tint.ink} />
        <Light
          left="M59 62c-9 14-13 36-11 66 1 5 5 5 5 0-1-28 3-48 10-62 3-6-1-9-4-4z"
          right="M93 48h2c18 12 29 40 25 80-1 8-6 12-13 12h-7c7-1 10-5 10-12 2-40-5-66-17-80z"
        />
      </>
    )
  return (
    <>
      <path fill={tint.body} d="M45 26h70l4 106c0 5-3 8-8 8H49c-5 0-8-3-8-8z" />
      <path fill={tint.lid} d="M45 26h70l.6 16H44.400z" />
      <path stroke="#fff" strokeOpacity=".35" strokeDasharray="3 3" d="M47 34h66" />
      <Band x={41} y={112} pattern={pattern} d="M.7 0h76.600l.7 18H0z" />
      <RoundLabel set={set} x={80} y={78} r={24} ink={tint.ink} />
      <Light
        left="M49 48c4 24 3 52-1 84h-4c3-34 4-60 2-84z"
        right="M109 42h6.600l3.4 90c0 5-3 8-8 8h-7c6-30 8-62 5-98z"
      />
    </>
  )
}

export function Box({ set, tint, pattern }: PackagingProps): ReactNode {
  return (
    <>
      <path fill={tint.body} d="M30 58h78v82H30z" />
      <path fill={tint.shade} d="M108 58l22-14v80l-22 16z" />
      <path fill={tint.body} d="M30 58l22-14h78l-22 14z" />
      <path fill="#fff" fillOpacity=".3" d="M30 58l22-14h78l-22 14z" />
      <path fill={tint.lid} d="M62 58l22-14h14L76 58v14l-7-5-7 5z" />
      <Band x={30} y={116} pattern={pattern} d="M0 0h78v18H0z" />
      <g transform="matrix(1-.68 0 1 108 116)">
        <path fill={pattern} d="M0 0h22v18H0z" />
        <path fillOpacity=".25" d="M0 0h22v18H0z" />
      </g>
      {set === 25 ? (
        // Living animals travel in a box with air holes.
        <path
          fillOpacity=".4"
          d="M113 72l4-3v8l-4 3zM121 67l4-3v8l-4 3zM113 88l4-3v8l-4 3zM121 83l4-3v8l-4 3z"
        />
      ) : null}
      <RoundLabel set={set} x={69} y={92} r={20} ink={tint.ink} />
    </>
  )
}

export function Basket({ set, tint, pattern }: PackagingProps): ReactNode {
  const craft = set === 21
  return (
    <>
      {craft ? (
        <>
          <path fill={tint.body} d="M36 80c4-34 84-34 88 0z" />
          <path
            fill="none"
            stroke={tint.shade}
            strokeWidth="2"
            d="M42 70c20-8 56-8 76 0M53 61c16-5 38-5 54 0M80 54v26M62 57l-6 23M98 57l6 23"
          />
          <circle cx="80" cy="51" r="6" fill={tint.lid} />
        </>
      ) : (
        <>
          <path fill="none" stroke={tint.lid} strokeWidth="5" d="M40 82c0-64 80-64 80 0" />
          <circle cx="60" cy="72" r="16" fill="#e0762f" />
          <circle cx="99" cy="72" r="17" fill="#c8443a" />
          <circle cx="80" cy="66" r="17" fill="#eeb03c" />
          <path
            fill="#5f8f45"
            d="M80 51c2-10 10-15 20-14 0 9-8 15-20 14zM58 58c-8-1-13-7-13-14 8 0 14 6 13 14z"
          />
          <path
            fill="none"
            stroke="#fff"
            strokeOpacity=".45"
            strokeWidth="3"
            strokeLinecap="round"
            d="M70 63c1-4 4-6 7-6M90 69c1-4 3-6 6-6"
          />
        </>
      )}
      <path fill={tint.body} d="M33 84h94c-1 32-14 56-30 56H63c-16 0-29-24-30-56z" />
      <path
        fill="none"
        stroke={tint.shade}
        strokeWidth="2"
        d="M40 119h80M46 128h68M54 135h52M48 90l6 44M64 90l3 50M80 90v50M96 90l-3 50M112 90l-6 44"
      />
      <Band x={34} y={96} pattern={pattern} d="M0 0h92c-1 7-2 13-5 18H5C2 13 1 7 0 0z" />
      <rect x="28" y="78" width="104" height="13" rx="6.5" fill={tint.lid} />
      <path stroke="#fff" strokeOpacity=".28" strokeWidth="2" strokeDasharray="6 5" d="M34 84h92" />
      <path fillOpacity=".1" d="M114 91h13c-2 30-14 49-30 49h-9c16-2 25-22 26-49z" />
    </>
  )
}

export function Fabric({ tint, pattern, motif }: PackagingProps): ReactNode {
  return (
    <>
      <path fill={tint.lid} d="M38 30h84v98H38z" />
      <path stroke={tint.body} strokeWidth="3" strokeDasharray="2 4" d="M39 134h82" />
      <path stroke={tint.lid} strokeWidth="10" strokeDasharray="2 4" d="M39 133h82" />
      <Band x={38} y={38} pattern={pattern} d="M0 0h84v18H0z" />
      <Band x={38} y={104} pattern={pattern} d="M0 0h84v18H0z" />
      <path fill="none" stroke={tint.body} strokeOpacity=".7" d="M38 60h84M38 100h84" />
      <use href={motif} transform="translate(64 64) scale(2)" />
      <path fill="#fff" fillOpacity=".08" d="M46 30h12v98H46zM84 30h8v98h-8z" />
      <path fillOpacity=".14" d="M66 30h10v98H66zM108 30h14v98h-14z" />
      <rect x="22" y="24" width="116" height="8" rx="4" fill="#9a6a38" />
      <path stroke="#6f4a22" strokeWidth="2" d="M46 24v8M80 24v8M114 24v8" />
    </>
  )
}
