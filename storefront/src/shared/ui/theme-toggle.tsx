import { m } from "~/paraglide/messages"

/** Script that sets the chosen theme before the first paint, so that the other one never flashes. */
export const THEME_SCRIPT =
  'try{var t=localStorage.getItem("theme");if(t==="dark"||t==="light")document.documentElement.dataset.theme=t}catch(e){}'

function toggle() {
  const root = document.documentElement
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : window.matchMedia("(prefers-color-scheme: dark)").matches
  root.dataset.theme = dark ? "light" : "dark"
  try {
    localStorage.setItem("theme", root.dataset.theme)
  } catch {
    // A browser that keeps nothing still shows the chosen light on this page.
  }
}

export function ThemeToggle() {
  return (
    <button
      type="button"
      onClick={toggle}
      className="tap inline-flex min-w-11 items-center justify-center rounded-lg hover:bg-sunken"
    >
      <span className="sr-only">{m.nav_theme()}</span>
      <svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20">
        <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
    </button>
  )
}
