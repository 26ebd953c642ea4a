export { ProfilePage as default } from "../components/profile-page"
