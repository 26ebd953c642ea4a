import type { ReactNode } from "react"
import { Band, Emblem, Light, PAPER, RoundLabel, type PackagingProps } from "./parts"

export function Jar({ set, tint, pattern }: PackagingProps): ReactNode {
  // Herbal cosmetics (19) come in a low pot with a turned lid; food under a cloth cap with a string.
  const cosmetic = set === 19
  return (
    <>
      <path
        fill={tint.body}
        d="M52 58c-7 3-10 9-10 16v52c0 9 5 14 14 14h48c9 0 14-5 14-14V74c0-7-3-13-10-16z"
      />
      <path fill={tint.shade} d="M52 58h56c2 1 4 2 5.5 4h-67C48 60 50 59 52 58z" />
      {cosmetic ? (
        <>
          <rect x="46" y="36" width="68" height="24" rx="5" fill={tint.lid} />
          <path fill="#fff" fillOpacity=".2" d="M46 48h68v2H46z" />
        </>
      ) : (
        <>
          <path
            fill={pattern}
            d="M52 38c2-5 6-6 10-6h36c4 0 8 1 10 6l10 23-8 3-8-4-7 4-8-4-7 4-7-4-8 4-7-4-8 4-8-3z"
          />
          <path fillOpacity=".16" d="M100 32c4 0 6 1 8 6l10 23-8 3-7-4z" />
          <path
            fill="none"
            stroke={PAPER}
            strokeWidth="2.2"
            d="M46 51c20 4 48 4 68 0M80 54c-9-6-11 4-2 2l-5 9M80 54c9-6 11 4 2 2l5 9"
          />
        </>
      )}
      <path fill={PAPER} d="M42 80h76v48H42z" />
      <Band x={42} y={110} pattern={pattern} d="M0 0h76v18H0z" />
      <Emblem set={set} x={80} y={95} size={25} ink={tint.ink} />
      <Light
        left="M49 70c-2 5-2 50 0 62 2 4 4 3 4-1V71c0-4-3-4-4-1z"
        right="M106 60c4 4 5 9 5 15v51c0 8-4 13-12 14h5c9 0 14-5 14-14V74c0-8-4-12-10-14z"
      />
    </>
  )
}

export function Bottle({ set, tint, pattern }: PackagingProps): ReactNode {
  // White spirit (14) keeps to the round flask with a cloth stopper that highland households use.
  if (set === 14)
    return (
      <>
        <path
          fill={tint.body}
          d="M73 36h14v18c0 14 27 16 27 52 0 20-10 34-20 34H66c-10 0-20-14-20-34 0-36 27-38 27-52z"
        />
        <path fill={tint.lid} d="M70 20c4-5 16-5 20 0l-2 18H72z" />
        <path fill="none" stroke={PAPER} strokeWidth="2" d="M70 38h20M71 42h18" />
        <Band x={46} y={104} pattern={pattern} d="M.1 0h67.800c0 6-1 12-3 18H3C1 12 0 6 .1 0z" />
        <Emblem set={set} x={80} y={84} size={22} ink={tint.ink} />
        <Light
          left="M56 92c-4 8-4 20 1 32 2 4 5 3 3-2-3-10-3-19 0-28 1-4-2-6-4-2z"
          right="M84 36h3v18c0 14 27 16 27 52 0 20-10 34-20 34h-9c12-2 20-16 20-34 0-34-21-38-21-50z"
        />
      </>
    )
  return (
    <>
      <path
        fill={tint.body}
        d="M72 34h16v18c0 9 19 11 19 28v51c0 6-3 9-9 9H62c-6 0-9-3-9-9V80c0-17 19-19 19-28z"
      />
      <rect x="69" y="18" width="22" height="17" rx="3" fill={tint.lid} />
      <path fill={tint.shade} d="M71 38h18v4H71z" />
      <path fill={PAPER} d="M53 80h54v48H53z" />
      <Band x={53} y={110} pattern={pattern} d="M0 0h54v18H0z" />
      <Emblem set={set} x={80} y={95} size={25} ink={tint.ink} />
      <Light
        left="M75 40v14c0 8-15 10-16 25-.5 6 3 6 3 1 1-13 16-16 17-27V40c0-3-4-3-4 0z"
        right="M84 34h4v18c0 9 19 11 19 28v51c0 6-3 9-9 9h-8c7 0 9-3 9-9V80c0-17-15-19-15-28z"
      />
    </>
  )
}

export function Tin({ set, tint, pattern }: PackagingProps): ReactNode {
  return (
    <>
      <rect x="46" y="46" width="68" height="94" rx="5" fill={tint.body} />
      <rect x="43" y="30" width="74" height="22" rx="5" fill={tint.lid} />
      <path fill={tint.shade} d="M46 52h68v4H46z" />
      <Band x={46} y={114} pattern={pattern} d="M0 0h68v18H0z" />
      <RoundLabel set={set} x={80} y={84} r={23} ink={tint.ink} />
      <Light
        left="M51 34h4v101h-4z"
        right="M103 52h11v83c0 3-2 5-5 5h-6zM105 30h7c3 0 5 2 5 5v12c0 3-2 5-5 5h-7z"
      />
    </>
  )
}

export function Cup({ set, tint, pattern }: PackagingProps): ReactNode {
  return (
    <>
      <path stroke={tint.lid} strokeWidth="5" strokeLinecap="round" d="M86 62l10-40" />
      <path fill={PAPER} fillOpacity=".75" d="M50 52h60l-7 82c-.5 4-3 6-6 6H63c-3 0-5.5-2-6-6z" />
      <path fill={tint.body} d="M51.4 66h57.200l-5.8 67c-.3 3-2 5-5 5H62.200c-3 0-4.7-2-5-5z" />
      <path fill={tint.shade} d="M51.4 66h57.200l-.4 5H51.800z" />
      <circle cx="108" cy="52" r="17" fill={tint.lid} />
      <circle cx="108" cy="52" r="13.5" fill={PAPER} />
      <path stroke={tint.body} strokeWidth="3" d="M108 41v22M98.5 46.500l19 11M98.5 57.500l19-11" />
      <Band x={54} y={98} pattern={pattern} d="M.2 0h51.600L50.2 18H1.800z" />
      <path fill="#fff" fillOpacity=".3" d="M59 72h5l3 60h-3z" />
      <path fillOpacity=".1" d="M100 66h8.600l-5.8 67c-.3 3-2 5-5 5H93c3 0 4-2 4.3-5z" />
      <Emblem set={set} x={79} y={84} size={18} ink={tint.ink} />
    </>
  )
}
