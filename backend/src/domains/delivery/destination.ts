export interface Destination {
  readonly provinceCode: string
  readonly communeCode: string
}
