/** A chosen commune. */
export interface ChosenPlace {
  provinceCode: string
  communeCode: string
}

export interface ProvinceOption {
  code: string
  name: string
}

export interface CommuneOption {
  code: string
  name: string
}

/** A commune that fits what was typed. */
export interface CommuneMatch extends ChosenPlace {
  /** "Xã Bảo Hà" */
  name: string
  province: string
  /** The name before 01/07/2025 by which it was found, with its district. */
  was: string | null
}
