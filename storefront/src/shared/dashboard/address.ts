/** Whether a path (without its language) is a page of a dashboard. */
export const isDashboard = (path: string): boolean =>
  /^\/(?:van-phong|kenh-ban|diem-ban-hang)(?:\/|$)/.test(path)
