import { provinces } from "@ocop/places/provinces"
import { useEffect, useState } from "react"
import { getLocale } from "~/paraglide/runtime"
import { fetchCommunes } from "./fetch-places"
import PlacePicker from "./place-picker"
import type { ChosenPlace, CommuneOption, ProvinceOption } from "./views"

/** The 34 provinces by name; "TP. Hồ Chí Minh" stands under H, where people look for it. */
const provinceOptions = (): ProvinceOption[] =>
  provinces
    .map(({ code, nameVi, nameEn }) => ({
      code,
      name: getLocale() === "en" ? nameEn : nameVi.replace(/^TP\. /, ""),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"))

/** Place picker of the dashboards, where the server does not put the communes into the page. */
export function PlaceFields({
  provinceCode,
  communeCode,
  onChoose,
  errors,
}: {
  provinceCode: string | null
  communeCode: string | null
  onChoose: (place: ChosenPlace | null) => void
  errors?: { province?: string; commune?: string }
}) {
  const [communes, setCommunes] = useState<readonly CommuneOption[] | null>(provinceCode ? null : [])
  useEffect(() => {
    if (!provinceCode) return
    const stop = new AbortController()
    fetchCommunes(provinceCode, stop.signal).then(
      setCommunes,
      // Without its list the commune keeps its place as "chosen"; choosing the province again asks again.
      () => stop.signal.aborted || setCommunes([]),
    )
    return () => stop.abort()
  }, [provinceCode])
  if (communes === null)
    return <div aria-hidden="true" className="h-40 animate-pulse rounded-card bg-sunken" />
  return (
    <PlacePicker
      provinces={provinceOptions()}
      communes={communes}
      provinceCode={provinceCode}
      communeCode={communeCode}
      onChoose={onChoose}
      names={{ province: "provinceCode", commune: "communeCode" }}
      {...(errors ? { errors } : {})}
    />
  )
}
