/** Rooms behind a product's page; the last part of their address. */
export const voiceRooms = ["danh-gia", "hoi-dap", "hoi-si"] as const
export type VoiceRoomName = (typeof voiceRooms)[number]

export const isVoiceRoom = (name: string): name is VoiceRoomName => voiceRooms.some((known) => known === name)
