export { BookingForm as PhoneBooking } from "../../BookingForm";
