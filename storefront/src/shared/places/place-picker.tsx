import { useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Select } from "~/shared/ui/field"
import { CommuneSearch } from "./commune-search"
import { useCommunes } from "./use-communes"
import type { ChosenPlace, CommuneOption, ProvinceOption } from "./views"

export interface PlacePickerProps {
  provinces: readonly ProvinceOption[]
  /** Communes of the province chosen at first. */
  communes: readonly CommuneOption[]
  provinceCode: string | null
  communeCode: string | null
  /** Called with a commune, or with null while a province waits for its commune. */
  onChoose: (place: ChosenPlace | null) => void
  errors?: { province?: string; commune?: string }
  /** Names of the fields in their form. */
  names: { province: string; commune: string }
  required?: boolean
}

/** Province, then commune, as two native lists, with a search above them that fills both. */
export default function PlacePicker(props: PlacePickerProps) {
  const { provinces, names, onChoose, errors } = props
  const [province, setProvince] = useState(props.provinceCode ?? "")
  const [commune, setCommune] = useState(props.communeCode ?? "")
  const { communes, busy, failed, load } = useCommunes(props.communes)

  const chooseProvince = (code: string) => {
    setProvince(code)
    setCommune("")
    onChoose(null)
    void load(code)
  }
  const lists = useRef<HTMLDivElement>(null)
  // What was chosen before the page's scripts ran is in the list, and nowhere else.
  useEffect(() => {
    const chosen = lists.current?.querySelector("select")?.value ?? ""
    if (chosen !== province) chooseProvince(chosen)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what was chosen before this page's scripts ran
  }, [])
  return (
    <div className="grid gap-4">
      <CommuneSearch
        onChoose={(match) => {
          if (match.provinceCode !== province || failed) {
            setProvince(match.provinceCode)
            void load(match.provinceCode)
          }
          setCommune(match.communeCode)
          onChoose({ provinceCode: match.provinceCode, communeCode: match.communeCode })
        }}
      />
      <div ref={lists} className="grid gap-4 sm:grid-cols-2">
        <Select
          label={m.place_province()}
          name={names.province}
          value={province}
          required={props.required}
          error={errors?.province}
          autoComplete="off"
          onChange={(event) => chooseProvince(event.target.value)}
        >
          <option value="">{m.place_choose_province()}</option>
          {provinces.map((entry) => (
            <option key={entry.code} value={entry.code}>
              {entry.name}
            </option>
          ))}
        </Select>
        <div className="grid content-start gap-1">
          <Select
            label={m.place_commune()}
            name={names.commune}
            value={commune}
            required={props.required}
            error={errors?.commune}
            autoComplete="off"
            aria-busy={busy}
            onChange={(event) => {
              const code = event.target.value
              setCommune(code)
              onChoose(code === "" ? null : { provinceCode: province, communeCode: code })
            }}
          >
            <option value="">
              {busy
                ? m.place_loading()
                : province === ""
                  ? m.place_province_first()
                  : m.place_choose_commune()}
            </option>
            {/* While the list is on its way, the commune found by typing keeps its place in the form. */}
            {commune !== "" && !communes.some((entry) => entry.code === commune) ? (
              <option value={commune}>{m.place_chosen()}</option>
            ) : null}
            {communes.map((entry) => (
              <option key={entry.code} value={entry.code}>
                {entry.name}
              </option>
            ))}
          </Select>
          {failed ? (
            <p role="alert" className="text-sm font-bold text-bad">
              {m.place_failed()}{" "}
              <Button look="quiet" onClick={() => void load(province)}>
                {m.ui_retry()}
              </Button>
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
